import { ModuleProvider } from '#app/core/modules/module_provider'
import abilities from '#app/foundation/notifications/abilities'

export default class NotificationsProvider extends ModuleProvider {
  abilities = abilities
  routes = () => import('#app/foundation/notifications/routes')
  consumers = [['case.*', () => import('#app/foundation/notifications/consumers/tell_applicant')]] as ModuleProvider['consumers']
}
