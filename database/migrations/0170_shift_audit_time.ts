import { BaseSchema } from '@adonisjs/lucid/schema'
import { roles } from '#app/core/tenancy/roles'
import { guardFunctions } from '#app/core/tenancy/row_security'

const definer = 'security definer set search_path = public, pg_temp'
const shifted = (xid: string) => `((${xid}::text::numeric + audit_shift())::text)::xid8`

/**
 * Transaction numbers of the audit log go on where they were when the rows move to another server: `audit_shift()` is what is added to the
 * server's own. A restore sets it (app/core/backup); it may have done so before this migration runs.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      do $do$ begin
        if to_regprocedure('audit_shift()') is null then
          create function audit_shift() returns numeric language sql immutable as $$ select 0::numeric $$;
        end if;
      end $do$;
      alter table audit_log alter txid set default ${shifted('pg_current_xact_id()')};

      drop function audit_due(int);
      create function audit_due(p_rows int, out no bigint, out previous bytea, out tx_from xid8, out tx_to xid8) language plpgsql ${definer} as $$
      declare horizon xid8 := ${shifted('pg_snapshot_xmin(pg_current_snapshot())')}; following xid8;
      begin
        select s.no, s.hash, s.tx_to into no, previous, tx_from from audit_seals s order by s.no desc limit 1;
        no := coalesce(no, 0) + 1;
        tx_from := coalesce(tx_from, '0'::xid8);
        select f.txid into following from
          (select l.txid from audit_log l where l.txid > tx_from and l.txid < horizon order by l.txid, l.id offset p_rows limit 1) f;
        tx_to := coalesce(following, horizon);
      end $$;
    `)
    this.schema.raw(guardFunctions({ 'audit_due(int)': [roles.engineLogin] }))
  }
}
