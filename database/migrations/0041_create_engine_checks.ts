import { BaseSchema } from '@adonisjs/lucid/schema'
import { roles } from '#app/core/tenancy/roles'
import { guardFunctions } from '#app/core/tenancy/row_security'

const definer = 'security definer set search_path = public, pg_temp'

/** What the engine asks of the database beyond its rows: who acts, what is due, and the move of a case to another authority. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      set local role ${roles.loader};
      insert into act_rules values
        ('fulfil', 'accept', '{owner,intake,receive,handed}', false),
        ('copy', 'read', '{owner,intake,receive,handed,opinion,package}', false),
        ('move_owner', 'hand_over', '{owner}', false),
        ('jump', 'intervene', '{owner}', false),
        ('migrate', 'intervene', '{owner}', false),
        ('withdraw', 'take_in', '{owner,intake}', false);
      reset role;
    `)
    this.schema.raw(`
      create function actor_roles(p_position bigint) returns text[] language sql stable ${definer} as $$
        select coalesce(array_agg(r.key), '{}') from position_roles p join roles r on r.id = p.role_id where p.position_id = p_position $$;

      -- Is this member of staff at work in that place?
      create function works_at(p_account bigint, p_tenant bigint) returns boolean language sql stable ${definer} as $$
        select exists(select 1 from positions p join accounts a on a.id = p.account_id
          where p.account_id = p_account and p.tenant_no = p_tenant and p.active and a.active) $$;

      -- 移送管辖. Dockets but the new owner's first: the index "one owner docket" is checked row by row.
      create function move_owner(p_new bigint) returns void language plpgsql ${definer} as $$
      declare c procedures;
      begin
        select * into c from procedures where id = current_setting('app.case_id')::uuid for update;
        if not found or c.tenant_no <> current_setting('app.actor_tenant')::bigint or c.tenant_no = p_new then
          raise exception 'not yours' using errcode = '42501';
        end if;
        perform 1 from tenants where no = p_new;
        if not found then raise exception 'no such place' using errcode = 'P0002'; end if;
        update dockets set owner_no = p_new, role = case when tenant_no = c.tenant_no then 'handed' else role end
          where case_id = c.id and tenant_no <> p_new;
        insert into dockets (case_id, tenant_no, owner_no, role, kind, open, case_number, title, applicant, subject_id, item_no, department_id,
            status, stage, yellow_at, due_at, paused, calendar_missing, created_at)
          select case_id, p_new, p_new, 'owner', kind, open, case_number, title, applicant, subject_id, item_no, null,
            status, stage, yellow_at, due_at, paused, calendar_missing, created_at
          from dockets where case_id = c.id and tenant_no = c.tenant_no
          on conflict (case_id, tenant_no) do update set role = 'owner', owner_no = p_new;
        update procedures set tenant_no = p_new where id = c.id;
        update supervisions set owner_no = p_new where case_id = c.id;
      end $$;

      create function due_timer_now(p_case uuid, p_key text) returns boolean language sql stable as $$
        select exists(select 1 from timers where case_id = p_case and id = p_key and state = 'set' and at <= now()) $$;
      create function due_job_now(p_case uuid, p_key text) returns boolean language sql stable as $$
        select exists(select 1 from jobs where case_id = p_case and id = p_key and state = 'pending' and at <= now()) $$;
      create function due_lamp_now(p_case uuid, p_key text) returns boolean language sql stable as $$
        select exists(select 1 from procedures where id = p_case and status <> 'finished' and lamp_at <= now()) $$;
      create function due_calendar_now(p_case uuid, p_key text) returns boolean language sql stable as $$
        select exists(select 1 from procedures where id = p_case and status <> 'finished' and calendar < p_key::int) $$;

      create function due_timers(p_limit int) returns table(case_id uuid, id text) language sql ${definer} as $$
        update timers t set leased_until = clock_timestamp() + interval '5 min'
        from (select x.case_id, x.id from timers x where x.state = 'set' and x.at <= now() and x.leased_until < now()
          order by x.at, x.case_id, x.id limit p_limit for update skip locked) d
        where t.case_id = d.case_id and t.id = d.id returning t.case_id, t.id $$;

      create function due_jobs(p_limit int, p_ports text[]) returns table(case_id uuid, id text, stage text, port text, tries int) language sql ${definer} as $$
        update jobs t set leased_until = clock_timestamp() + interval '5 min'
        from (select x.case_id, x.id from jobs x where x.state = 'pending' and x.at <= now() and x.leased_until < now() and x.port = any(p_ports)
          order by x.at, x.case_id, x.id limit p_limit for update skip locked) d
        where t.case_id = d.case_id and t.id = d.id returning t.case_id, t.id, t.stage, t.port, t.tries $$;

      create function due_lamps(p_limit int) returns table(case_id uuid) language sql ${definer} as $$
        select id from procedures where lamp_at <= now() order by lamp_at, id limit p_limit for update skip locked $$;

      -- Cases whose clocks were last counted with an older calendar.
      create function due_calendars(p_version int, p_limit int) returns table(case_id uuid) language sql stable ${definer} as $$
        select id from procedures where status <> 'finished' and calendar < p_version order by calendar, id limit p_limit $$;
      create function open_clocks() returns bigint language sql stable ${definer} as $$
        select count(*) from procedures where status <> 'finished' $$;
    `)
    this.schema.raw(
      guardFunctions({
        'actor_roles(bigint)': [roles.engine],
        'works_at(bigint, bigint)': [roles.engine],
        'move_owner(bigint)': [roles.engine],
        'due_timer_now(uuid, text)': [],
        'due_job_now(uuid, text)': [],
        'due_lamp_now(uuid, text)': [],
        'due_calendar_now(uuid, text)': [],
        'due_timers(int)': [roles.engineLogin],
        'due_jobs(int, text[])': [roles.engineLogin],
        'due_lamps(int)': [roles.engineLogin],
        'due_calendars(int, int)': [roles.engineLogin],
        'open_clocks()': [roles.tenant],
      })
    )
  }
}
