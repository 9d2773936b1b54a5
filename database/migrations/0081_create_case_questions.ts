import { BaseSchema } from '@adonisjs/lucid/schema'
import { roles } from '#app/core/tenancy/roles'
import { guardFunctions } from '#app/core/tenancy/row_security'

const definer = 'security definer set search_path = public, pg_temp'

/** Named questions about cases that a plain query under row security cannot or may not ask. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      -- The subject with this ID number: its id and nothing else; what lists then show is held by their own range.
      create function subject_by_digest(p_digest bytea) returns bigint language sql stable ${definer} as $$
        select id from subjects where id_digest = p_digest $$;

      -- Progress by 查询码: at most ten questions a minute from one source; wrong and unknown codes are answered alike, with nothing.
      create function progress_of(p_digest bytea, p_source text) returns table(item_name text, state text, result text, submitted_at timestamptz,
        accepted_at timestamptz, decided_at timestamptz, concluded_at timestamptz, handed_out_at timestamptz, due_at timestamptz, stage text,
        authority text, case_number text, limited boolean)
      language plpgsql ${definer} as $$
      declare asked int;
      begin
        insert into rate_limits (source, minute, n) values ('progress:' || p_source, date_trunc('minute', now()), 1)
          on conflict (source, minute) do update set n = rate_limits.n + 1 returning n into asked;
        if asked > 10 then
          limited := true;
          return next;
          return;
        end if;
        return query select c.item_name, c.state, c.result, c.submitted_at, c.accepted_at, c.decided_at, c.concluded_at, c.handed_out_at,
            d.due_at, d.stage, t.name, c.case_number, false
          from cases c join dockets d on d.case_id = c.id and d.role = 'owner' join tenants t on t.no = c.tenant_no
          where c.query_digest = p_digest;
      end $$;
    `)
    this.schema.raw(guardFunctions({ 'subject_by_digest(bytea)': [roles.tenant], 'progress_of(bytea, text)': [roles.login] }))
    this.schema.raw(`set local role ${roles.door}; grant execute on function actor_roles(bigint) to ${roles.case}; reset role;`)
  }
}
