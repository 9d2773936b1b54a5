import { ModuleProvider } from '#app/core/modules/module_provider'
import abilities from '#app/foundation/files/abilities'

export default class FilesProvider extends ModuleProvider {
  abilities = abilities
  jobs = [() => import('#app/foundation/files/jobs/give_up_uploads')]
  routes = () => import('#app/foundation/files/routes')
}
