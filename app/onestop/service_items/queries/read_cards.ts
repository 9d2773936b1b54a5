import { currentTransaction } from '#app/core/tenancy/doors'
import type { ItemCard } from '#app/onestop/service_items/queries/item_card'

/** All items of the city in the order of the catalogue; there are some two hundred. */
export async function readCards(): Promise<ItemCard[]> {
  const { rows } = await currentTransaction().rawQuery(
    `select i.no, i.code, i.name, v.body->>'type' as type, i.department, i.for_person as "forPerson", i.for_entity as "forEntity", i.levels, i.themes,
       i.instant, (v.body->'committed'->>'days')::int as "committedDays", v.body->'committed'->>'unit' as "committedUnit", (v.body->>'visits')::int as visits
     from items i join item_versions v on v.item_no = i.no and v.version = i.version where i.active order by i.no`
  )
  return rows
}
