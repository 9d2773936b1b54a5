import { BaseSchema } from '@adonisjs/lucid/schema'
import { roles } from '#app/core/tenancy/roles'
import { guardFunctions } from '#app/core/tenancy/row_security'

/**
 * What the attack suite found. Row security does not see what a key points at, and these three keys cannot carry the policy column: a role may
 * stand at any place above, an account may work away from home, an order of supervision follows its case by `move_owner` alone.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      revoke update (owner_no) on supervisions from ${roles.engine};

      -- A position takes the roles of its own place and of those above.
      create function role_is_inherited() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
      begin
        perform 1 from roles r join tenants t on t.no = new.tenant_no where r.id = new.role_id and r.tenant_no = any(t.up);
        if not found then raise exception 'a role of another place' using errcode = '23503'; end if;
        return null;
      end $$;
      create trigger role_is_inherited after insert or update on position_roles for each row execute function role_is_inherited();

      -- As the caller: whoever cannot see an account gives it no position.
      create function account_is_seen() returns trigger language plpgsql as $$
      begin
        perform 1 from accounts where id = new.account_id;
        if not found then raise exception 'an account of another place' using errcode = '23503'; end if;
        return null;
      end $$;
      create trigger account_is_seen after insert or update of account_id on positions for each row execute function account_is_seen();

      ${guardFunctions({ 'role_is_inherited()': [] })}
    `)
  }
}
