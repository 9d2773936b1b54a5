import { currentTransaction, inAnyDoor } from '#app/core/tenancy/doors'

/** A centre or station near a place, and how many items of the catalogue it has a part in. */
export interface ServicePoint {
  level: number
  name: string
  items: number
}

/** The town's centre and the village's station on the way to a place; nearest first. */
export const listServicePoints = (placeNo: number): Promise<ServicePoint[]> =>
  inAnyDoor(async () => {
    const { rows } = await currentTransaction().rawQuery(
      `select t.level, d.name, (select count(*) from items i where i.active and t.level = any(i.levels)) as items
       from tenants p join tenants t on t.no = any(p.up) join departments d on d.tenant_no = t.no and d.word = '综合'
       where p.no = ? order by t.level desc`,
      [placeNo]
    )
    return rows
  })
