import { BaseSchema } from '@adonisjs/lucid/schema'

const reference = {
  tenants: 'the tree of places',
  accounts: 'staff; demo accounts with the embedded database',
  positions: 'staff',
  roles: 'role templates',
  grants: 'rights of the role templates',
  position_roles: 'staff',
  act_rules: 'by which right a case act is done',
}

/** Tells reference data from the daily business: tests keep the one and empty the other. */
export default class extends BaseSchema {
  async up() {
    for (const [table, what] of Object.entries(reference)) this.schema.raw(`comment on table ${table} is 'reference: ${what}'`)
  }
}
