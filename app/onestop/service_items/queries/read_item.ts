import { currentTransaction } from '#app/core/tenancy/doors'
import type { ItemBody } from '#app/onestop/service_items/catalogue/item_body'
import type { OverrideBody } from '#app/onestop/service_items/catalogue/override_body'

/** An item with the place that decides it for another place, as the tables have it. */
export interface ItemRow {
  no: number
  code: string
  for_person: boolean
  for_entity: boolean
  version: number
  body: ItemBody
  authority_no: number | null
  authority_name: string
  authority_level: number
  department_id: number
  department_name: string
  credit_code: string
  implement_code: string
  code_pending: string | null
  override_version: number | null
  override: OverrideBody | null
}

interface Wanted {
  code: string | number
  placeNo: number | null
  version?: number
  overrideVersion?: number
}

/** Reads one item for one place; the authority is null where nobody at or above the place decides it. */
export async function readItem({ code, placeNo, version, overrideVersion }: Wanted): Promise<ItemRow | undefined> {
  const { rows } = await currentTransaction().rawQuery(
    `select i.no, i.code, i.for_person, i.for_entity, v.version, v.body, a.no as authority_no, a.name as authority_name, a.level as authority_level,
       d.id as department_id, d.name as department_name, d.credit_code, o.implement_code, o.code_pending,
       w.version as override_version, w.body as override
     from items i
     join item_versions v on v.item_no = i.no and v.version = coalesce(:version::int, i.version)
     left join tenants a on a.no = authority(i.no, :placeNo::bigint)
     left join item_offers o on o.item_no = i.no and o.tenant_no = a.no
     left join departments d on d.id = o.department_id
     left join lateral (
       select version, body from item_overrides where item_no = i.no and tenant_no = a.no and version <= coalesce(:overrideVersion::int, 2147483647)
       order by version desc limit 1
     ) w on true
     where i.active and ${typeof code === 'number' ? 'i.no = :code::int' : 'i.code = :code'}`,
    { code, placeNo, version: version ?? null, overrideVersion: overrideVersion ?? null } as Record<string, any>
  )
  return rows[0]
}
