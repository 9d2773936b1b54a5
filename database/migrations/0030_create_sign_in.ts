import { BaseSchema } from '@adonisjs/lucid/schema'
import { roles } from '#app/core/tenancy/roles'
import { guardFunctions } from '#app/core/tenancy/row_security'

const definer = 'security definer set search_path = public, pg_temp'

/**
 * Signing in is a question the database answers: the verifier never leaves it, and it does the counting. Times:
 * - five wrong tries lock the login for 15 minutes (GB/T 22239-2019, 8.1.4.1 b asks for a limit);
 * - one source may miss one login ten times in a day, so that a stranger locks nobody out for more than two such spans;
 * - one source may miss all logins together sixty times in an hour: a hall's many clerks share one address;
 * - staff: 30 minutes idle, 12 hours in all, a working day with its evening; applicants: 2 hours idle, for filling in takes time at home,
 *   and 24 hours in all.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      create function misses(p_source text, p_since interval) returns bigint language sql stable as $$
        select coalesce(sum(n), 0)::bigint from rate_limits where source = p_source and minute > now() - p_since $$;

      create function count_miss(p_source text) returns void language sql as $$
        insert into rate_limits values (p_source, date_trunc('minute', now()), 1)
        on conflict (source, minute) do update set n = rate_limits.n + 1 $$;

      create function sign_in_refused(p_kind text, p_login text, p_source text) returns boolean language sql stable as $$
        select misses('sign-in:' || p_source, '1 hour') >= 60
          or misses('sign-in:' || p_source || ':' || p_kind || ':' || p_login, '1 day') >= 10 $$;

      -- Staff by their login. An applicant by the digest of the ID number or credit code, or of the phone where one person alone has it.
      create function find_login(p_kind text, p_login text) returns bigint language plpgsql stable as $$
      declare v_digest bytea; v_found bigint[];
      begin
        if p_kind = 'staff' then return (select id from accounts where login = p_login and active); end if;
        v_digest := decode(p_login, 'hex');
        select array_agg(id) into v_found from subjects where id_digest = v_digest and has_account and active;
        if v_found is null then
          select array_agg(id) into v_found from subjects where phone_digest = v_digest and has_account and active and kind = 'person';
        end if;
        return case when cardinality(v_found) = 1 then v_found[1] end;
      end $$;

      -- Null: this source has missed too often. An unknown login is given the false salt, always the same one for the same login.
      create function sign_in_salt(p_kind text, p_login text, p_source text, p_false bytea) returns bytea language plpgsql stable ${definer} as $$
      declare v_id bigint := find_login(p_kind, p_login); v_salt bytea;
      begin
        if sign_in_refused(p_kind, p_login, p_source) then return null; end if;
        if p_kind = 'staff' then select salt into v_salt from accounts where id = v_id;
        else select salt into v_salt from subjects where id = v_id; end if;
        return coalesce(v_salt, p_false);
      end $$;

      create function sign_in(p_kind text, p_login text, p_source text, p_derived bytea, p_session bytea) returns boolean language plpgsql ${definer} as $$
      declare v_id bigint := find_login(p_kind, p_login); k record; v_right boolean; v_position bigint;
      begin
        if sign_in_refused(p_kind, p_login, p_source) then return false; end if;
        if p_kind = 'staff' then select id, verifier, failed, locked_until into k from accounts where id = v_id for update;
        else select id, verifier, failed, locked_until into k from subjects where id = v_id for update; end if;
        v_right := k.id is not null and coalesce(k.locked_until <= clock_timestamp(), true) and coalesce(k.verifier = sha256(p_derived), false);
        if v_right and p_kind = 'staff' then
          select id into v_position from positions where account_id = v_id and active order by id limit 1;
          v_right := found;
        end if;
        if not v_right then
          perform count_miss('sign-in:' || p_source), count_miss('sign-in:' || p_source || ':' || p_kind || ':' || p_login);
          if coalesce(k.locked_until <= clock_timestamp(), true) then
            if p_kind = 'staff' then
              update accounts set failed = (failed + 1) % 5, locked_until = case when failed >= 4 then clock_timestamp() + interval '15 minutes' end where id = k.id;
            else
              update subjects set failed = (failed + 1) % 5, locked_until = case when failed >= 4 then clock_timestamp() + interval '15 minutes' end where id = k.id;
            end if;
          end if;
          return false;
        end if;
        if p_kind = 'staff' then update accounts set failed = 0, locked_until = null where id = k.id;
        else update subjects set failed = 0, locked_until = null where id = k.id; end if;
        delete from sessions where expires_at < now();
        delete from rate_limits where minute < now() - interval '2 days';
        insert into sessions (digest, account_id, position_id, subject_id, expires_at) values (p_session,
          case when p_kind = 'staff' then k.id end, v_position, case when p_kind <> 'staff' then k.id end,
          now() + case when p_kind = 'staff' then interval '12 hours' else interval '24 hours' end);
        return true;
      end $$;

      -- Who holds this session, asked with each request; it is marked as seen once a minute at most. A position or account put out of use ends it.
      create function session_of(p_digest bytea) returns table(kind text, id bigint, name text, tenant_no bigint, position_id bigint, department_id bigint,
        title text, places text[], others jsonb, entity boolean, seconds_left int) language plpgsql ${definer} as $$
      #variable_conflict use_column
      declare s sessions; v_idle interval; v_left int;
      begin
        select * into s from sessions where digest = p_digest;
        if not found then return; end if;
        v_idle := case when s.account_id is null then interval '2 hours' else interval '30 minutes' end;
        if s.expires_at <= now() or s.last_seen_at <= now() - v_idle then
          delete from sessions where digest = p_digest;
          return;
        end if;
        if s.last_seen_at < now() - interval '1 minute' then
          update sessions set last_seen_at = now() where digest = p_digest;
          s.last_seen_at := now();
        end if;
        v_left := extract(epoch from least(s.expires_at, s.last_seen_at + v_idle) - now())::int;
        if s.account_id is null then
          return query select 'subject', j.id, j.name, null::bigint, null::bigint, null::bigint, null::text, '{}'::text[], '[]'::jsonb,
            j.kind = 'entity', v_left from subjects j where j.id = s.subject_id and j.active;
        else
          return query select 'staff', a.id, a.name, p.tenant_no, p.id, p.department_id, p.title,
            (select array_agg(above.name order by above.no) from tenants above where above.no = any(t.up)),
            (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'title', o.title, 'place', there.name) order by o.id), '[]')
              from positions o join tenants there on there.no = o.tenant_no where o.account_id = a.id and o.active and o.id <> p.id),
            false, v_left
          from accounts a join positions p on p.id = s.position_id and p.account_id = a.id join tenants t on t.no = p.tenant_no
          where a.id = s.account_id and a.active and p.active;
        end if;
      end $$;

      create function sign_out(p_digest bytea) returns void language sql ${definer} as $$ delete from sessions where digest = p_digest $$;

      create function switch_position(p_digest bytea, p_position bigint) returns boolean language plpgsql ${definer} as $$
      begin
        update sessions s set position_id = p.id from positions p
          where s.digest = p_digest and s.expires_at > now() and p.id = p_position and p.account_id = s.account_id and p.active;
        return found;
      end $$;
    `)
    this.schema.raw(
      guardFunctions({
        'misses(text, interval)': [],
        'count_miss(text)': [],
        'sign_in_refused(text, text, text)': [],
        'find_login(text, text)': [],
        'sign_in_salt(text, text, text, bytea)': [roles.login],
        'sign_in(text, text, text, bytea, bytea)': [roles.login],
        'session_of(bytea)': [roles.login],
        'sign_out(bytea)': [roles.login],
        'switch_position(bytea, bigint)': [roles.login],
      })
    )
  }
}
