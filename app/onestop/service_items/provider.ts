import { ModuleProvider } from '#app/core/modules/module_provider'
import abilities from '#app/onestop/service_items/abilities'

export default class ServiceItemsProvider extends ModuleProvider {
  abilities = abilities
  routes = () => import('#app/onestop/service_items/routes')
}
