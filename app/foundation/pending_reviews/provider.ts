import { ModuleProvider } from '#app/core/modules/module_provider'
import abilities from '#app/foundation/pending_reviews/abilities'

export default class PendingReviewsProvider extends ModuleProvider {
  abilities = abilities
  routes = () => import('#app/foundation/pending_reviews/routes')
}
