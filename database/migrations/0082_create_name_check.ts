import { BaseSchema } from '@adonisjs/lucid/schema'
import { roles } from '#app/core/tenancy/roles'
import { guardFunctions } from '#app/core/tenancy/row_security'

/** A window asks whether a number it was shown belongs to somebody of another name; it learns yes or no, and no name. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      create function is_known_otherwise(p_digest bytea, p_name text) returns boolean language sql stable
      security definer set search_path = public, pg_temp as $$
        select exists (select 1 from subjects where id_digest = p_digest and name <> p_name) $$;
    `)
    this.schema.raw(guardFunctions({ 'is_known_otherwise(bytea, text)': [roles.tenant] }))
  }
}
