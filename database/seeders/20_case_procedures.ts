import { BaseSeeder } from '@adonisjs/lucid/seeders'
import { publish } from '#app/core/procedures/definitions'
import { withLoading } from '#app/core/tenancy/doors'
import { caseProcedures } from '#app/onestop/cases/definitions/case_procedures'

/** The procedures of single cases, as the code has them now. */
export default class extends BaseSeeder {
  run() {
    return withLoading(() => publish(caseProcedures))
  }
}
