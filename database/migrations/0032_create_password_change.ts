import { BaseSchema } from '@adonisjs/lucid/schema'
import { roles } from '#app/core/tenancy/roles'
import { guardFunctions } from '#app/core/tenancy/row_security'

const definer = 'security definer set search_path = public, pg_temp'

/** A new password needs the old one, counts wrong tries as signing in does, and ends all other sessions of the account. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      create function own_salt(p_session bytea) returns bytea language sql stable ${definer} as $$
        select coalesce(a.salt, j.salt) from sessions s left join accounts a on a.id = s.account_id left join subjects j on j.id = s.subject_id
        where s.digest = p_session and s.expires_at > now() $$;

      create function change_password(p_session bytea, p_old bytea, p_salt bytea, p_new bytea) returns boolean language plpgsql ${definer} as $$
      declare s sessions; k record; v_right boolean;
      begin
        select * into s from sessions where digest = p_session and expires_at > now();
        if not found then return false; end if;
        if s.account_id is not null then select verifier, locked_until into k from accounts where id = s.account_id and active for update;
        else select verifier, locked_until into k from subjects where id = s.subject_id and active for update; end if;
        if not found or k.locked_until > clock_timestamp() then return false; end if;
        v_right := coalesce(k.verifier = sha256(p_old), false);
        if v_right then
          update accounts set failed = 0, salt = p_salt, verifier = sha256(p_new) where id = s.account_id;
          update subjects set failed = 0, salt = p_salt, verifier = sha256(p_new) where id = s.subject_id;
          delete from sessions where (account_id = s.account_id or subject_id = s.subject_id) and digest <> p_session;
        else
          update accounts set failed = (failed + 1) % 5, locked_until = case when failed >= 4 then clock_timestamp() + interval '15 minutes' end where id = s.account_id;
          update subjects set failed = (failed + 1) % 5, locked_until = case when failed >= 4 then clock_timestamp() + interval '15 minutes' end where id = s.subject_id;
        end if;
        return v_right;
      end $$;
    `)
    this.schema.raw(
      guardFunctions({ 'own_salt(bytea)': [roles.login], 'change_password(bytea, bytea, bytea, bytea)': [roles.login] })
    )
  }
}
