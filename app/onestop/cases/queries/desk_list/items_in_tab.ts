import { currentStaff } from '#app/core/tenancy/actor'
import { currentTransaction, withTenant } from '#app/core/tenancy/doors'
import { tabSource, type Tab } from '#app/onestop/cases/queries/desk_list/tab'
import { roleKeysOf } from '#app/onestop/cases/queries/role_keys_of'

/** The items a tab can be narrowed to: those among its first thousand rows. */
export function itemsInTab({ tab, wide = false, now = new Date() }: { tab: Tab; wide?: boolean; now?: Date }) {
  const { positionId, id, departmentId } = currentStaff()
  return withTenant(
    async () => {
      const { from, where } = tabSource[tab]
      const { rows } = await currentTransaction().rawQuery(
        `select distinct no, name from (select d.item_no as no, d.title as name from ${from} where ${where} limit 1000) found order by name`,
        { roles: await roleKeysOf(positionId), department: departmentId, me: `staff:${id}`, now: now.toISOString() } as any
      )
      return rows as { no: number; name: string }[]
    },
    { wide }
  )
}
