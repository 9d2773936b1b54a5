import { BaseSchema } from '@adonisjs/lucid/schema'
import { roles } from '#app/core/tenancy/roles'
import { guardFunctions, secure } from '#app/core/tenancy/row_security'

const definer = 'security definer set search_path = public, pg_temp'

/**
 * Applicants make their own accounts. A code proves the phone: six digits, ten minutes, five tries; a phone is given one a minute and ten a day,
 * a source twenty an hour. A person served at a window before keeps the row of then, and so the cases.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      -- Of an entity: who acts for it, sealed.
      alter table subjects add column operator bytea;
      grant select (operator) on subjects to ${roles.subject};

      create table phone_codes (
        phone_digest bytea primary key,
        code_digest bytea not null,
        expires_at timestamptz not null,
        tries int not null default 0
      );
      ${secure('phone_codes')}

      create function new_phone_code(p_phone bytea, p_source text, p_code bytea) returns boolean language plpgsql ${definer} as $$
      declare v_key text := 'code:' || encode(p_phone, 'hex');
      begin
        -- Two at once wait for each other, so that no phone is given more than its due.
        perform pg_advisory_xact_lock(hashtextextended(v_key, 0));
        if misses(v_key, '1 day') >= 10 or misses('code:' || p_source, '1 hour') >= 20
          or exists (select from phone_codes where phone_digest = p_phone and expires_at > now() + interval '9 minutes') then return false; end if;
        perform count_miss(v_key), count_miss('code:' || p_source);
        delete from phone_codes where expires_at < now();
        insert into phone_codes values (p_phone, p_code, now() + interval '10 minutes')
          on conflict (phone_digest) do update set code_digest = excluded.code_digest, expires_at = excluded.expires_at, tries = 0;
        return true;
      end $$;

      -- 'in': the account is made and signed in. 'code', 'known', 'name': what is wrong.
      create function register_subject(p_kind text, p_name text, p_id_digest bytea, p_id_number bytea, p_phone bytea, p_phone_digest bytea,
        p_operator bytea, p_code bytea, p_salt bytea, p_derived bytea, p_session bytea) returns text language plpgsql ${definer} as $$
      declare v_code phone_codes; v_subject subjects;
      begin
        select * into v_code from phone_codes where phone_digest = p_phone_digest for update;
        if not found or v_code.expires_at < now() or v_code.tries >= 5 then return 'code'; end if;
        if v_code.code_digest is distinct from p_code then
          update phone_codes set tries = tries + 1 where phone_digest = p_phone_digest;
          return 'code';
        end if;
        insert into subjects (kind, name, id_digest) values (p_kind, p_name, p_id_digest) on conflict (id_digest) do nothing;
        select * into v_subject from subjects where id_digest = p_id_digest for update;
        if v_subject.has_account then return 'known'; end if;
        if v_subject.name <> p_name then return 'name'; end if;
        update subjects set kind = p_kind, id_number = p_id_number, phone = p_phone, phone_digest = p_phone_digest, operator = p_operator,
          has_account = true, salt = p_salt, verifier = sha256(p_derived) where id = v_subject.id;
        delete from phone_codes where phone_digest = p_phone_digest;
        insert into sessions (digest, subject_id, expires_at) values (p_session, v_subject.id, now() + interval '24 hours');
        return 'in';
      end $$;
    `)
    this.schema.raw(
      guardFunctions({
        'new_phone_code(bytea, text, bytea)': [roles.login],
        'register_subject(text, text, bytea, bytea, bytea, bytea, bytea, bytea, bytea, bytea, bytea)': [roles.login],
      })
    )
  }
}
