import { BaseSchema } from '@adonisjs/lucid/schema'
import { roles } from '#app/core/tenancy/roles'
import { guardFunctions, secure } from '#app/core/tenancy/row_security'

const definer = 'security definer set search_path = public, pg_temp'
const anyLogin = [roles.login, roles.engineLogin]

/**
 * The checks at the doors: they run as the door role and set range, case or subject; `enter` takes the role after them. A check and a role
 * apart: PostgreSQL forbids SET ROLE in a definer function, the context alone opens nothing, the role alone opens nothing.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      create table act_rules (
        act text collate "C" primary key,
        verb text collate "C" not null,
        docket_roles text[] not null,
        upward boolean not null default false
      );
      ${secure('act_rules')}
      set local role ${roles.loader};
      insert into act_rules values
        ('suspend', 'suspend', '{owner}', false),
        ('resume', 'suspend', '{owner}', false),
        ('extend', 'extend', '{owner}', false),
        ('cancel', 'cancel', '{owner}', false),
        ('hand_over', 'hand_over', '{owner}', false),
        ('undo', 'undo', '{owner,intake,receive,handed,opinion,package}', false),
        ('note', 'read', '{owner,intake,receive,handed,opinion,package}', false),
        ('urge', 'urge', '{owner,intake,receive,handed,opinion,package}', false),
        ('supervise', 'supervise', '{}', true);
      reset role;
    `)
    this.schema.raw(`
      create function app_set(k text, v text) returns void language sql as $$ select set_config('app.' || k, v, true) $$;

      create function outside() returns void language plpgsql as $$
      begin
        if current_setting('app.case_id') <> '00000000-0000-0000-0000-000000000000' or current_setting('app.r_hi') <> '0'
          or current_setting('app.w_hi') <> '0' or current_setting('app.subject') <> '0' then
          raise exception 'already inside a door' using errcode = '55000';
        end if;
      end $$;

      -- The position a person acts from: account and position must both be active.
      create function staff(p_position bigint) returns table(position_id bigint, account_id bigint, no bigint, hi bigint, up bigint[])
      language sql stable as $$
        select p.id, a.id, t.no, t.hi, t.up from positions p join accounts a on a.id = p.account_id join tenants t on t.no = p.tenant_no
        where p.id = p_position and p.active and a.active $$;

      create function has_right(p_position bigint, p_verb text, p_subject text) returns boolean language sql stable as $$
        select exists(select 1 from position_roles r join grants g on g.role_id = r.role_id
          where r.position_id = p_position and g.verb = p_verb and g.subject = p_subject) $$;

      create function may_tenant(p_position bigint, p_wide boolean) returns boolean language plpgsql ${definer} as $$
      declare s record;
      begin
        perform outside();
        select * into s from staff(p_position);
        if not found then return false; end if;
        if p_wide and not has_right(p_position, 'oversee', 'Division') then raise exception 'not yours' using errcode = '42501'; end if;
        perform app_set('r_lo', s.no::text), app_set('r_hi', (case when p_wide then s.hi else s.no + 1 end)::text),
          app_set('up', s.up::text), app_set('actor', 'staff:' || s.account_id);
        return true;
      end $$;

      create function may_write(p_position bigint, p_wide boolean) returns boolean language plpgsql ${definer} as $$
      declare s record;
      begin
        perform outside();
        select * into s from staff(p_position);
        if not found then return false; end if;
        if not has_right(p_position, 'configure', 'Division') or (p_wide and not has_right(p_position, 'oversee', 'Division')) then
          raise exception 'not yours' using errcode = '42501';
        end if;
        perform app_set('w_lo', s.no::text), app_set('w_hi', (case when p_wide then s.hi else s.no + 1 end)::text),
          app_set('actor', 'staff:' || s.account_id);
        return true;
      end $$;

      -- A docket in one's own place, or below it by the right to oversee. What an outsider opens is written down.
      create function may_case(p_position bigint, p_case uuid, p_why text) returns boolean language plpgsql ${definer} as $$
      declare s record; k record;
      begin
        perform outside();
        select * into s from staff(p_position);
        if not found then return false; end if;
        select * into k from dockets where case_id = p_case and tenant_no >= s.no
          and tenant_no < case when has_right(p_position, 'oversee', 'Division') then s.hi else s.no + 1 end
          order by (tenant_no = s.no) desc, (role = 'owner') desc limit 1;
        if not found then return false; end if;
        if k.tenant_no <> s.no then
          insert into access_log (case_id, tenant_no, position_id, why) values (p_case, k.tenant_no, p_position, p_why);
        end if;
        perform app_set('case_id', p_case::text), app_set('as', k.role), app_set('actor_tenant', s.no::text),
          app_set('actor', 'staff:' || s.account_id);
        return true;
      end $$;

      create function may_act(p_position bigint, p_case uuid, p_task text) returns boolean language plpgsql ${definer} as $$
      declare s record;
      begin
        perform outside();
        select * into s from staff(p_position);
        if not found then return false; end if;
        perform 1 from dockets where case_id = p_case and tenant_no = s.no;
        if not found then return false; end if;
        perform 1 from tasks where case_id = p_case and id = p_task and tenant_no = s.no;
        if not found then return false; end if;
        perform app_set('case_id', p_case::text), app_set('actor_tenant', s.no::text), app_set('actor', 'staff:' || s.account_id);
        return true;
      end $$;

      -- Own place only: a visitor from above never acts, save to supervise.
      create function may_do(p_position bigint, p_case uuid, p_act text) returns boolean language plpgsql ${definer} as $$
      declare s record; r record;
      begin
        perform outside();
        select * into s from staff(p_position);
        if not found then return false; end if;
        select * into r from act_rules where act = p_act;
        if not found then return false; end if;
        if r.upward then
          perform 1 from dockets d join tenants o on o.no = d.tenant_no
            where d.case_id = p_case and d.role = 'owner' and d.tenant_no <> s.no and s.no = any(o.up);
        else
          perform 1 from dockets where case_id = p_case and tenant_no = s.no and role = any(r.docket_roles);
        end if;
        if not found then return false; end if;
        if not has_right(p_position, r.verb, 'Case') then raise exception 'not yours' using errcode = '42501'; end if;
        perform app_set('case_id', p_case::text), app_set('actor_tenant', s.no::text), app_set('actor', 'staff:' || s.account_id);
        return true;
      end $$;

      create function may_subject(p_subject bigint) returns boolean language plpgsql ${definer} as $$
      begin
        perform outside();
        perform 1 from subjects where id = p_subject and active;
        if not found then return false; end if;
        perform app_set('subject', p_subject::text), app_set('actor', 'subject:' || p_subject);
        return true;
      end $$;

      create function may_own_case(p_subject bigint, p_case uuid) returns boolean language plpgsql ${definer} as $$
      begin
        perform outside();
        perform 1 from dockets d join subjects s on s.id = d.subject_id
          where d.case_id = p_case and d.role = 'owner' and d.subject_id = p_subject and s.active;
        if not found then return false; end if;
        perform app_set('case_id', p_case::text), app_set('actor', 'subject:' || p_subject);
        return true;
      end $$;

      create function may_own_act(p_subject bigint, p_case uuid) returns boolean language plpgsql ${definer} as $$
      begin
        return may_own_case(p_subject, p_case);
      end $$;

      -- 'new': the caller now writes the case as engine; 'again': it exists already, the caller answers with it.
      create function claim_start(p_case uuid, p_subject bigint, p_position bigint, p_content bytea) returns text language plpgsql as $$
      declare k starts;
      begin
        insert into starts (case_id, by_subject, by_position, content) values (p_case, p_subject, p_position, p_content) on conflict do nothing;
        if found then return 'new'; end if;
        select * into k from starts where case_id = p_case;
        if k.content = p_content and k.by_subject is not distinct from p_subject and k.by_position is not distinct from p_position then return 'again'; end if;
        raise exception 'key reused' using errcode = '23505';
      end $$;

      create function may_submit(p_subject bigint, p_draft uuid, p_content bytea) returns text language plpgsql ${definer} as $$
      declare d record; o bigint; how text;
      begin
        perform outside();
        select * into d from drafts where id = p_draft and subject_id = p_subject for update;
        if not found then raise exception 'no such draft' using errcode = 'P0002'; end if;
        how := claim_start(p_draft, p_subject, null, p_content);
        if how = 'again' then return how; end if;
        o := authority(d.item_no, d.tenant_no);
        if o is null then raise exception 'not offered here' using errcode = 'P0002'; end if;
        update drafts set state = 'submitted' where id = p_draft;
        perform app_set('case_id', p_draft::text), app_set('owner_no', o::text), app_set('subject_of', p_subject::text),
          app_set('intake_no', d.tenant_no::text), app_set('actor', 'subject:' || p_subject);
        return how;
      end $$;

      -- A person without account becomes a subjects row found by the HMAC of the number; with one, the case is theirs.
      create function may_take_in(p_position bigint, p_case uuid, p_item int, p_digest bytea, p_name text, p_content bytea) returns text
      language plpgsql ${definer} as $$
      declare s record; o bigint; how text; v bigint;
      begin
        perform outside();
        select * into s from staff(p_position);
        if not found or not has_right(p_position, 'take_in', 'Case') then raise exception 'not yours' using errcode = '42501'; end if;
        o := authority(p_item, s.no);
        if o is null then raise exception 'not offered here' using errcode = 'P0002'; end if;
        how := claim_start(p_case, null, p_position, p_content);
        if how = 'again' then return how; end if;
        insert into subjects (name, id_digest) values (p_name, p_digest) on conflict (id_digest) do nothing;
        select id into v from subjects where id_digest = p_digest;
        perform app_set('case_id', p_case::text), app_set('owner_no', o::text), app_set('subject_of', v::text),
          app_set('intake_no', s.no::text), app_set('actor_tenant', s.no::text), app_set('actor', 'staff:' || s.account_id);
        return how;
      end $$;

      -- The door itself: as the caller; the role comes after the check.
      create function enter(p_role text, p_ok boolean) returns void language plpgsql as $$
      begin
        if current_user <> session_user then raise exception 'already inside a door' using errcode = '55000'; end if;
        if p_ok is not true then raise exception 'no such thing' using errcode = 'P0002'; end if;
        perform set_config('role', p_role, true);
      end $$;
      revoke execute on function enter(text, boolean) from public;
      grant execute on function enter(text, boolean) to ${anyLogin.join(', ')};
    `)
    this.schema.raw(
      guardFunctions({
        'app_set(text, text)': [],
        'outside()': [],
        'staff(bigint)': [],
        'has_right(bigint, text, text)': [],
        'claim_start(uuid, bigint, bigint, bytea)': [],
        'may_tenant(bigint, boolean)': [roles.login],
        'may_write(bigint, boolean)': [roles.login],
        'may_case(bigint, uuid, text)': [roles.login],
        'may_subject(bigint)': [roles.login],
        'may_own_case(bigint, uuid)': [roles.login],
        'may_act(bigint, uuid, text)': [roles.engineLogin],
        'may_do(bigint, uuid, text)': [roles.engineLogin],
        'may_own_act(bigint, uuid)': [roles.engineLogin],
        'may_submit(bigint, uuid, bytea)': [roles.engineLogin],
        'may_take_in(bigint, uuid, int, bytea, text, bytea)': [roles.engineLogin],
      })
    )
  }
}
