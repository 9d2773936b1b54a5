import { BaseSeeder } from '@adonisjs/lucid/seeders'
import { loadRoles } from '#app/core/authorization/load_roles'
import { withLoading } from '#app/core/tenancy/doors'

/** The standard roles at the city, with the rights that the modules' templates give them; inherited by every place. */
export default class extends BaseSeeder {
  run() {
    return withLoading(loadRoles)
  }
}
