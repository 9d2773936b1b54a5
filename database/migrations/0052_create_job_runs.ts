import { BaseSchema } from '@adonisjs/lucid/schema'
import { roles } from '#app/core/tenancy/roles'
import { guardFunctions, secure } from '#app/core/tenancy/row_security'

const definer = 'security definer set search_path = public, pg_temp'
const anybody = [roles.login, roles.engineLogin, roles.tenant, roles.write, roles.engine, roles.subject]

/**
 * The ledger of jobs: one row for each run asked for, by a person, by the platform, or by a tick of a schedule. Nobody reads it but these
 * functions. `attempts` fences: a worker that lost its lease cannot end a run that another has taken.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      create table job_runs (
        id bigint generated always as identity primary key,
        job text collate "C" not null,
        key text collate "C" not null,
        tick timestamptz,
        tenant_no bigint references tenants,
        body bytea not null,
        state text collate "C" not null default 'due' check (state in ('due', 'taken', 'done', 'dead', 'skipped')),
        attempts int not null default 0,
        at timestamptz not null default now(),
        error bytea,
        created_at timestamptz not null default now(),
        done_at timestamptz,
        unique (job, key)
      );
      create index job_runs_due on job_runs (at) where state in ('due', 'taken');
      create index job_runs_tick on job_runs (job, tick desc) where tick is not null;

      create table workers (
        id uuid primary key,
        host text not null,
        pid int not null,
        started_at timestamptz not null default now(),
        seen_at timestamptz not null default now()
      );
      ${secure('job_runs')}
      ${secure('workers')}
    `)
    this.schema.raw(`
      create function enqueue_job(p_job text, p_key text, p_tenant bigint, p_body bytea, p_at timestamptz) returns boolean
      language plpgsql ${definer} as $$
      begin
        insert into job_runs (job, key, tenant_no, body, at) values (p_job, p_key, p_tenant, p_body, coalesce(p_at, now())) on conflict do nothing;
        return found;
      end $$;

      -- A tick runs once. Of ticks missed while no worker ran only the last is made up for; before a schedule was first seen there were none.
      create function claim_tick(p_job text, p_tick timestamptz, p_body bytea) returns boolean language plpgsql ${definer} as $$
      declare v_last timestamptz;
      begin
        perform outside();
        select max(tick) into v_last from job_runs where job = p_job and tick is not null;
        if p_tick <= v_last then return false; end if;
        insert into job_runs (job, key, tick, body, state)
          values (p_job, p_tick::text, p_tick, p_body, case when v_last is null then 'skipped' else 'due' end) on conflict do nothing;
        return found;
      end $$;

      create function due_runs(p_limit int, p_jobs text[], p_lease interval, p_budget int)
      returns table(id bigint, job text, body bytea, attempts int) language plpgsql ${definer} as $$
      #variable_conflict use_column
      begin
        perform outside();
        update job_runs r set state = 'dead' where r.id in (
          select d.id from job_runs d where d.state = 'taken' and d.at <= now() and d.attempts >= p_budget and d.job = any(p_jobs)
          for update skip locked);
        return query
          with free as (
            select r.id from job_runs r where r.state in ('due', 'taken') and r.at <= now() and r.job = any(p_jobs)
            order by r.at, r.id limit p_limit for update skip locked)
          update job_runs r set state = 'taken', attempts = r.attempts + 1, at = now() + p_lease
          from free where r.id = free.id returning r.id, r.job, r.body, r.attempts;
      end $$;

      create function keep_run(p_id bigint, p_attempts int, p_lease interval) returns boolean language plpgsql ${definer} as $$
      begin
        perform outside();
        update job_runs set at = now() + p_lease where id = p_id and state = 'taken' and attempts = p_attempts;
        return found;
      end $$;

      create function end_run(p_id bigint, p_attempts int, p_state text, p_wait interval, p_error bytea) returns boolean
      language plpgsql ${definer} as $$
      begin
        perform outside();
        update job_runs set state = p_state, at = now() + p_wait, error = p_error, done_at = case when p_state = 'done' then now() end
          where id = p_id and state = 'taken' and attempts = p_attempts;
        return found;
      end $$;

      create function beat_worker(p_id uuid, p_host text, p_pid int) returns void language plpgsql ${definer} as $$
      begin
        perform outside();
        insert into workers (id, host, pid) values (p_id, p_host, p_pid) on conflict (id) do update set seen_at = now();
        delete from workers where seen_at < now() - interval '1 day';
      end $$;

      create function end_worker(p_id uuid) returns void language sql ${definer} as $$ delete from workers where id = p_id $$;

      -- Seconds since a worker was last seen; null where there is none.
      create function worker_age() returns double precision language sql stable ${definer} as $$
        select extract(epoch from now() - max(seen_at))::float8 from workers $$;

      ${guardFunctions({
        'enqueue_job(text, text, bigint, bytea, timestamptz)': anybody,
        'claim_tick(text, timestamptz, bytea)': [roles.engineLogin],
        'due_runs(int, text[], interval, int)': [roles.engineLogin],
        'keep_run(bigint, int, interval)': [roles.engineLogin],
        'end_run(bigint, int, text, interval, bytea)': [roles.engineLogin],
        'beat_worker(uuid, text, int)': [roles.engineLogin],
        'end_worker(uuid)': [roles.engineLogin],
        'worker_age()': [roles.login, roles.engineLogin],
      })}
    `)
  }
}
