import { BaseSeeder } from '@adonisjs/lucid/seeders'
import app from '@adonisjs/core/services/app'
import env from '#start/env'
import { loadDemo } from '#app/foundation/identity/loading/load_demo'

/** Demonstration accounts: with the embedded database (DEMO=true), in development and in tests; never beside real people's. */
export default class extends BaseSeeder {
  async run() {
    if (env.get('DEMO', false) || !app.inProduction) await loadDemo()
  }
}
