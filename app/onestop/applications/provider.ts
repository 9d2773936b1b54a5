import { ModuleProvider } from '#app/core/modules/module_provider'
import abilities from '#app/onestop/applications/abilities'

export default class ApplicationsProvider extends ModuleProvider {
  abilities = abilities
  routes = () => import('#app/onestop/applications/routes')
}
