import { BaseSchema } from '@adonisjs/lucid/schema'
import { roles } from '#app/core/tenancy/roles'
import { guardFunctions, ofEngine, secure } from '#app/core/tenancy/row_security'

const definer = 'security definer set search_path = public, pg_temp'

/**
 * The outbox: messages are written with the case, one delivery for each consumer with the message. `at` is when a delivery is due; a worker
 * that takes one moves `at` ahead by its lease. Of one subject and consumer only the first delivery that is not done can be taken.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      create table outbox (
        id uuid primary key,
        seq bigint generated always as identity,
        subject text collate "C" not null,
        case_id uuid,
        tenant_no bigint not null references tenants,
        topic text collate "C" not null,
        body bytea,
        actor text collate "C" not null default current_setting('app.actor'),
        at timestamptz not null default now(),
        unique (id, case_id),
        check (case_id is null or subject = case_id::text)
      );
      create index outbox_subject on outbox (subject, seq);

      create table outbox_deliveries (
        id bigint generated always as identity primary key,
        message_id uuid not null references outbox,
        case_id uuid,
        subject text collate "C" not null,
        seq bigint not null,
        consumer text collate "C" not null,
        state text collate "C" not null default 'due' check (state in ('due', 'taken', 'asking', 'done', 'dead')),
        attempts int not null default 0,
        at timestamptz not null default now(),
        error_class text collate "C" check (error_class in ('transient', 'permanent', 'unknown')),
        error bytea,
        done_at timestamptz,
        unique (message_id, consumer),
        foreign key (message_id, case_id) references outbox (id, case_id)
      );
      create index outbox_deliveries_due on outbox_deliveries (at) where state in ('due', 'taken', 'asking');
      create index outbox_deliveries_open on outbox_deliveries (subject, consumer, seq) where state <> 'done';
      create index outbox_deliveries_dead on outbox_deliveries (id) where state = 'dead';

      ${secure('outbox', ofEngine({ update: false }))}
      ${secure('outbox_deliveries', ofEngine({ update: ['state', 'attempts', 'at', 'error_class', 'error', 'done_at'] }))}
    `)
    this.schema.raw(`
      create function outbox_blocked(p outbox_deliveries) returns boolean language sql stable as $$
        select exists (select 1 from outbox_deliveries e
          where e.subject = p.subject and e.consumer = p.consumer and e.seq < p.seq and e.state <> 'done') $$;

      -- Keys only. Each taking is an attempt, so that a message that kills its worker spends the budget too.
      create function due_outbox(p_limit int, p_consumers text[], p_lease interval, p_budget int)
      returns table(id bigint, case_id uuid, consumer text, was text) language plpgsql ${definer} as $$
      #variable_conflict use_column
      begin
        perform outside();
        update outbox_deliveries d set state = 'dead', error_class = 'unknown' where d.id in (
          select e.id from outbox_deliveries e
          where e.state = 'taken' and e.at <= now() and e.attempts >= p_budget and e.consumer = any(p_consumers) for update skip locked);
        return query
          with free as (
            select d.id, d.state from outbox_deliveries d
            where d.state in ('due', 'taken', 'asking') and d.at <= now() and d.consumer = any(p_consumers) and not outbox_blocked(d)
            order by d.at, d.id limit p_limit for update skip locked)
          update outbox_deliveries d set state = 'taken', attempts = d.attempts + 1, at = now() + p_lease
          from free where d.id = free.id returning d.id, d.case_id, d.consumer, free.state;
      end $$;

      -- The branch of may_system for one delivery: taken, and its lease still runs.
      create function due_outbox_now(p_case uuid, p_key text) returns boolean language sql stable as $$
        select exists (select 1 from outbox_deliveries where id = p_key::bigint and case_id = p_case and state = 'taken' and at > now()) $$;

      create function dead_outbox(p_limit int)
      returns table(id bigint, topic text, consumer text, subject text, tenant_no bigint, attempts int, error_class text, error bytea, at timestamptz)
      language plpgsql ${definer} as $$
      #variable_conflict use_column
      begin
        perform outside();
        return query select d.id, o.topic, d.consumer, d.subject, o.tenant_no, d.attempts, d.error_class, d.error, o.at
          from outbox_deliveries d join outbox o on o.id = d.message_id where d.state = 'dead' order by d.id limit p_limit;
      end $$;

      -- A person sends it again: with a whole budget, and asking first where the outside may have acted already.
      create function resend_outbox(p_id bigint) returns boolean language plpgsql ${definer} as $$
      begin
        perform outside();
        update outbox_deliveries set state = 'asking', attempts = 0, at = now() where id = p_id and state = 'dead';
        return found;
      end $$;

      ${guardFunctions({
        'outbox_blocked(outbox_deliveries)': [],
        'due_outbox(int, text[], interval, int)': [roles.engineLogin],
        'due_outbox_now(uuid, text)': [],
        'dead_outbox(int)': [roles.engineLogin],
        'resend_outbox(bigint)': [roles.engineLogin],
      })}
    `)
  }
}
