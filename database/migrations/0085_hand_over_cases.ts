import { BaseSchema } from '@adonisjs/lucid/schema'
import { roles } from '#app/core/tenancy/roles'
import { guardFunctions } from '#app/core/tenancy/row_security'

const kinds = ['receipt', 'acceptance', 'supplement', 'rejection', 'suspension', 'extension', 'decision', 'hand_out', 'transfer']
const definer = 'security definer set search_path = public, pg_temp'

/**
 * 移送管辖 to a department of another place, with its notice; whoever handed over may ask again with the same act and is answered with what was done.
 * 转其他窗口出件 asks whether anybody is at that window.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      alter table case_notices drop constraint case_notices_kind_check,
        add constraint case_notices_kind_check check (kind in (${kinds.map((one) => `'${one}'`).join(', ')}));

      set local role ${roles.loader};
      update act_rules set docket_roles = '{owner,handed}' where act = 'move_owner';
      reset role;

      create function move_owner(p_new bigint, p_department bigint) returns void language plpgsql ${definer} as $$
      begin
        if p_department is not null then
          perform 1 from departments where id = p_department and tenant_no = p_new;
          if not found then raise exception 'no such department' using errcode = 'P0002'; end if;
        end if;
        perform move_owner(p_new);
        update dockets set department_id = p_department where case_id = current_setting('app.case_id')::uuid and role = 'owner';
      end $$;

      create function has_role_at(p_tenant bigint, p_role text) returns boolean language sql stable ${definer} as $$
        select exists(select 1 from positions p join accounts a on a.id = p.account_id join position_roles x on x.position_id = p.id
          join roles r on r.id = x.role_id where p.tenant_no = p_tenant and r.key = p_role and p.active and a.active) $$;
      ${guardFunctions({ 'move_owner(bigint, bigint)': [roles.engine], 'has_role_at(bigint, text)': [roles.tenant] })}
    `)
  }
}
