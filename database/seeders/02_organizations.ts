import { BaseSeeder } from '@adonisjs/lucid/seeders'
import { withLoading } from '#app/core/tenancy/doors'
import { loadDepartments } from '#app/foundation/organizations/loading/load_departments'

/** The bodies of each place. */
export default class extends BaseSeeder {
  run() {
    return withLoading(loadDepartments)
  }
}
