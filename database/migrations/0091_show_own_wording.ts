import { BaseSchema } from '@adonisjs/lucid/schema'
import { roles } from '#app/core/tenancy/roles'

/** The applicant's page of a case names the office and the result in the wording the case began with. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`grant select (item_override_version) on cases to ${roles.ownCase}`)
  }
}
