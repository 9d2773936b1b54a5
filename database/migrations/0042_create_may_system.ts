import { BaseSchema } from '@adonisjs/lucid/schema'
import { roles } from '#app/core/tenancy/roles'
import { guardFunctions } from '#app/core/tenancy/row_security'

/** The check of `withSystem`, where the engine's own tables have not brought it: each kind of work says itself whether it is due now. */
export default class extends BaseSchema {
  async up() {
    this.defer(async (db) => {
      const { rows } = await db.rawQuery(`select to_regprocedure('may_system(text, uuid, text)') as there`)
      if (rows[0].there) return
      await db.rawQuery(`
        create function may_system(p_kind text, p_case uuid, p_key text) returns boolean
        language plpgsql security definer set search_path = public, pg_temp as $$
        declare v_due boolean;
        begin
          perform outside();
          if p_kind not in ('timer', 'outbox', 'lamp', 'job', 'calendar') then return false; end if;
          execute format('select %I($1, $2)', 'due_' || p_kind || '_now') into v_due using p_case, p_key;
          if v_due is not true then return false; end if;
          perform app_set('case_id', p_case::text), app_set('actor', 'system:' || p_kind);
          return true;
        end $$;
        ${guardFunctions({ 'may_system(text, uuid, text)': [roles.engineLogin] })}`)
    })
  }
}
