import { ModuleProvider } from '#app/core/modules/module_provider'
import abilities from '#app/foundation/organizations/abilities'
import { pendingCreditCodes } from '#app/foundation/organizations/pending_credit_codes'

export default class OrganizationsProvider extends ModuleProvider {
  abilities = abilities
  pendingReviews = [pendingCreditCodes]
  routes = () => import('#app/foundation/organizations/routes')
}
