import { BaseSchema } from '@adonisjs/lucid/schema'

/** A running case keeps the authority's own wording it began with; 0: there was none. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw('alter table cases add column item_override_version int not null default 0')
  }
}
