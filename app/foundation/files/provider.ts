import { ModuleProvider } from '#app/core/modules/module_provider'
import abilities from '#app/foundation/files/abilities'
import { storedUploads } from '#app/foundation/files/stored_uploads'

export default class FilesProvider extends ModuleProvider {
  abilities = abilities
  jobs = [() => import('#app/foundation/files/jobs/give_up_uploads')]
  storedFiles = [storedUploads]
  routes = () => import('#app/foundation/files/routes')
}
