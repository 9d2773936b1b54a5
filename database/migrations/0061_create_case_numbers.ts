import { BaseSchema } from '@adonisjs/lucid/schema'
import { guardFunctions, secure } from '#app/core/tenancy/row_security'
import { configRoles, engineRoles, roles, webRoles } from '#app/core/tenancy/roles'

const definer = 'security definer set search_path = public, pg_temp'

/** Who decides an item handed in at a place, and the serials of case numbers. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      create table item_serials (
        implement_code text collate "C" not null,
        day date not null,
        last int not null,
        primary key (implement_code, day)
      );
      ${secure('item_serials')}

      -- The nearest place, at or above, that decides the item. A path code of below is larger than those above it.
      create function authority(p_item int, p_place bigint) returns bigint language sql stable ${definer} as $$
        select o.tenant_no from tenants t
          join item_offers o on o.item_no = p_item and o.tenant_no = any(t.up)
          join items i on i.no = o.item_no and i.active
        where t.no = p_place order by o.tenant_no desc limit 1 $$;

      -- One row for each code and day: its lock makes the serials consecutive, a rolled back case gives its own back.
      create function next_case_serial(p_code text, p_day date) returns int language plpgsql ${definer} as $$
      declare n int;
      begin
        perform 1 from item_offers where implement_code = p_code;
        if not found then raise exception 'no such code' using errcode = 'P0002'; end if;
        insert into item_serials values (p_code, p_day, 1)
          on conflict (implement_code, day) do update set last = item_serials.last + 1 returning last into n;
        return n;
      end $$;
    `)
    this.schema.raw(
      guardFunctions({
        'authority(integer, bigint)': [...webRoles, ...configRoles, ...engineRoles, roles.loader],
        'next_case_serial(text, date)': engineRoles,
      })
    )
  }
}
