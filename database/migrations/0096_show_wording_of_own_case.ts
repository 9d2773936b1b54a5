import { BaseSchema } from '@adonisjs/lucid/schema'
import { roles } from '#app/core/tenancy/roles'

/** The applicant's page of a case reads the wording it began with, as the desk does. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`grant select (item_override_version) on cases to ${roles.ownCase}`)
  }
}
