import { ModuleProvider } from '#app/core/modules/module_provider'
import abilities from '#app/foundation/organizations/abilities'

export default class OrganizationsProvider extends ModuleProvider {
  abilities = abilities
  routes = () => import('#app/foundation/organizations/routes')
}
