import { BaseSchema } from '@adonisjs/lucid/schema'
import { roles } from '#app/core/tenancy/roles'

/** A supplement request that was taken back asks for nothing any more; the row stays. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      alter table supplement_requests add column voided_at timestamptz;
      grant update (voided_at) on supplement_requests to ${roles.engine};
    `)
  }
}
