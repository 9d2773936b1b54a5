import { BaseSchema } from '@adonisjs/lucid/schema'
import { roles } from '#app/core/tenancy/roles'

/** Configuration is written through a login of its own: whoever takes over the web login changes no right (docs/adr/0042). */
export default class extends BaseSchema {
  async up() {
    const { rows } = await this.db.rawQuery('select from pg_roles where rolname = ?', [roles.configLogin])
    if (!rows.length) throw new Error(`The login ${roles.configLogin} is missing: run "ace db:prepare" first`)
    this.schema.raw(`
      set local role ${roles.door};
      revoke execute on function may_write(bigint, boolean) from ${roles.login};
      grant execute on function may_write(bigint, boolean) to ${roles.configLogin};
      reset role;
      grant execute on function enter(text, boolean) to ${roles.configLogin};
    `)
  }
}
