import { BaseSchema } from '@adonisjs/lucid/schema'
import { guardFunctions, secure } from '#app/core/tenancy/row_security'
import { roles } from '#app/core/tenancy/roles'

const definer = 'security definer set search_path = public, pg_temp'
const watched = ['roles', 'grants', 'position_roles']

/**
 * The rights of a position in one question, and the version that tells a process whether what it remembers still holds. The version is a row,
 * not a sequence: it changes when the change of rights commits, not before.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      alter table grants add column standard boolean not null default false;

      create table rights_versions (
        single boolean primary key default true check (single),
        version bigint not null
      );
      comment on table rights_versions is 'reference: changes with the rights';
      ${secure('rights_versions')}
      set local role ${roles.loader};
      insert into rights_versions values (true, 1);
      reset role;

      create function bump_rights() returns trigger language plpgsql ${definer} as $$
      begin
        update rights_versions set version = version + 1;
        return null;
      end $$;
      ${watched.map((table) => `create trigger bump_rights after insert or update or delete on ${table} for each statement execute function bump_rights();`).join('\n')}

      -- Grants come only when the version is not the one already known; an inactive position has no row.
      create function rights_of(p_position bigint, p_known bigint)
      returns table(version bigint, tenant_hi bigint, role_ids bigint[], grants jsonb) language sql stable ${definer} as $$
        select v.version, s.hi,
          array(select r.role_id from position_roles r where r.position_id = s.position_id order by r.role_id),
          case when v.version is distinct from p_known then coalesce((
            select jsonb_agg(jsonb_build_object('verb', g.verb, 'subject', g.subject, 'scope', g.scope, 'conditions', g.conditions, 'fields', g.fields) order by g.id)
            from position_roles r join grants g on g.role_id = r.role_id where r.position_id = s.position_id), '[]') end
        from staff(p_position) s, rights_versions v $$;
      ${guardFunctions({ 'bump_rights()': [], 'rights_of(bigint, bigint)': [roles.login] })}
    `)
  }
}
