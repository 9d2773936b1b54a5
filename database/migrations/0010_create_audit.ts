import { BaseSchema } from '@adonisjs/lucid/schema'
import { roles } from '#app/core/tenancy/roles'
import { appendOnly, guardFunctions, neverChanged, readByRange, secure } from '#app/core/tenancy/row_security'

const definer = 'security definer set search_path = public, pg_temp'
const written = ['tenant_no', 'position_id', 'action', 'object_type', 'object_id', 'before', 'after'] as const

/**
 * The audit log and its seals. Who, when and in which transaction are the database's to say: no door may fill them in. A seal covers the rows of
 * all transactions in [tx_from, tx_to), which are over by then; `ids` and `leaves` (32 bytes a row) tell which row was touched.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      create function refuse_change() returns trigger language plpgsql as $$
      begin raise exception '% is append-only', tg_table_name using errcode = '42501'; end $$;

      create table audit_log (
        id bigint generated always as identity primary key,
        txid xid8 not null default pg_current_xact_id(),
        at timestamptz not null default clock_timestamp(),
        actor text collate "C" not null default coalesce(nullif(current_setting('app.actor', true), ''), 'system'),
        position_id bigint,
        tenant_no bigint,
        action text collate "C" not null,
        object_type text collate "C" not null,
        object_id text collate "C" not null,
        before bytea,
        after bytea
      );
      create index audit_log_txid on audit_log (txid, id);
      create index audit_log_tenant on audit_log (tenant_no, at desc);
      create index audit_log_object on audit_log (object_type, object_id, at desc);

      create table audit_seals (
        no bigint primary key,
        tx_from xid8 not null,
        tx_to xid8 not null,
        ids bigint[] not null,
        leaves bytea not null,
        root bytea not null,
        previous bytea not null,
        hash bytea not null,
        signature bytea not null,
        at timestamptz not null default clock_timestamp(),
        check (tx_from < tx_to)
      );
      ${secure('audit_log', readByRange(), appendOnly(written))}
      ${secure('audit_seals', neverChanged)}

      -- Commits by itself, on a connection of its own: a refusal stays on record though the work around it is undone.
      create function audit_apart(p_actor text, p_position bigint, p_tenant bigint, p_action text, p_type text, p_id text, p_before bytea, p_after bytea)
      returns void language sql ${definer} as $$
        insert into audit_log (actor, position_id, tenant_no, action, object_type, object_id, before, after)
        values (p_actor, p_position, p_tenant, p_action, p_type, p_id, p_before, p_after) $$;

      -- The next span to seal: from the last seal to the oldest transaction still running, about p_rows rows. Never cuts a transaction in two.
      create function audit_due(p_rows int, out no bigint, out previous bytea, out tx_from xid8, out tx_to xid8) language plpgsql ${definer} as $$
      declare horizon xid8 := pg_snapshot_xmin(pg_current_snapshot()); following xid8;
      begin
        select s.no, s.hash, s.tx_to into no, previous, tx_from from audit_seals s order by s.no desc limit 1;
        no := coalesce(no, 0) + 1;
        tx_from := coalesce(tx_from, '0'::xid8);
        select f.txid into following from
          (select l.txid from audit_log l where l.txid > tx_from and l.txid < horizon order by l.txid, l.id offset p_rows limit 1) f;
        tx_to := coalesce(following, horizon);
      end $$;

      create function audit_rows(p_from xid8, p_to xid8) returns setof audit_log language sql stable ${definer} as $$
        select * from audit_log where txid >= p_from and txid < p_to order by txid, id $$;

      create function audit_chain(p_after bigint, p_rows int) returns setof audit_seals language sql stable ${definer} as $$
        select * from audit_seals where no > p_after order by no limit p_rows $$;

      -- False if another worker has sealed meanwhile.
      create function audit_seal(p_no bigint, p_from xid8, p_to xid8, p_ids bigint[], p_leaves bytea, p_root bytea, p_previous bytea, p_hash bytea, p_signature bytea)
      returns boolean language plpgsql ${definer} as $$
      begin
        insert into audit_seals (no, tx_from, tx_to, ids, leaves, root, previous, hash, signature)
        values (p_no, p_from, p_to, p_ids, p_leaves, p_root, p_previous, p_hash, p_signature) on conflict do nothing;
        return found;
      end $$;
    `)
    this.schema.raw(
      guardFunctions({
        'audit_apart(text, bigint, bigint, text, text, text, bytea, bytea)': [roles.login, roles.engineLogin],
        'audit_due(int)': [roles.engineLogin],
        'audit_rows(xid8, xid8)': [roles.engineLogin],
        'audit_chain(bigint, int)': [roles.engineLogin],
        'audit_seal(bigint, xid8, xid8, bigint[], bytea, bytea, bytea, bytea, bytea)': [roles.engineLogin],
      })
    )
  }
}
