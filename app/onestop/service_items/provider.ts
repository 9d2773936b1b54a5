import { ModuleProvider } from '#app/core/modules/module_provider'
import abilities from '#app/onestop/service_items/abilities'
import { pendingCodes } from '#app/onestop/service_items/pending_codes'
import { pendingLimits } from '#app/onestop/service_items/pending_limits'

export default class ServiceItemsProvider extends ModuleProvider {
  abilities = abilities
  pendingReviews = [pendingCodes, pendingLimits]
  routes = () => import('#app/onestop/service_items/routes')
}
