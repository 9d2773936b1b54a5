import { BaseSeeder } from '@adonisjs/lucid/seeders'
import { withLoading } from '#app/core/tenancy/doors'
import { loadForms } from '#app/onestop/forms/loading/load_forms'

/** The forms of the twelve items of the first stage, and the general form for all others. */
export default class extends BaseSeeder {
  run() {
    return withLoading(loadForms)
  }
}
