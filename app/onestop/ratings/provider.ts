import { ModuleProvider } from '#app/core/modules/module_provider'
import { showRatings } from '#modules/onestop/cases'
import { offeredLevels } from '#app/onestop/ratings/levels'
import { ratingOf } from '#app/onestop/ratings/queries/rating_of'

export default class RatingsProvider extends ModuleProvider {
  routes = () => import('#app/onestop/ratings/routes')

  async boot() {
    await super.boot()
    showRatings({ read: ratingOf, levels: offeredLevels })
  }
}
