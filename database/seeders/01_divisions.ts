import { BaseSeeder } from '@adonisjs/lucid/seeders'
import { withLoading } from '#app/core/tenancy/doors'
import { loadDivisions } from '#app/foundation/divisions/loading/load_divisions'

/** The places of Maoming, as the statistics of 2023-06-30 have them, and the three functional zones. */
export default class extends BaseSeeder {
  run() {
    return withLoading(loadDivisions)
  }
}
