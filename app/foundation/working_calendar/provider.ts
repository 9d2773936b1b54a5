import { ModuleProvider } from '#app/core/modules/module_provider'
import abilities from '#app/foundation/working_calendar/abilities'

export default class WorkingCalendarProvider extends ModuleProvider {
  abilities = abilities
  routes = () => import('#app/foundation/working_calendar/routes')
}
