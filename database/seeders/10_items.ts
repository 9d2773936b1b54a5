import { BaseSeeder } from '@adonisjs/lucid/seeders'
import { withLoading } from '#app/core/tenancy/doors'
import { loadItems } from '#app/onestop/service_items/catalogue/load_items'

/** The 199 items of the city, their versions, and which places decide them. */
export default class extends BaseSeeder {
  run() {
    return withLoading(loadItems)
  }
}
