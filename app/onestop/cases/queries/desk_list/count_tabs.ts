import { currentStaff } from '#app/core/tenancy/actor'
import { currentTransaction, withTenant } from '#app/core/tenancy/doors'
import { tabs, tabSource, type Tab } from '#app/onestop/cases/queries/desk_list/tab'
import { roleKeysOf } from '#app/onestop/cases/queries/role_keys_of'

/** Beyond this a number is no longer read but estimated: 1,000+. */
const cap = 1000

export interface DeskCounts {
  tabs: Record<Tab, number>
  /** Of the chosen tab. */
  lamps: { red: number; yellow: number; grey: number; green: number }
}

/** The numbers above the desk list. Counting stops at the cap, so a large place costs no more than a small one. */
export async function countTabs({ tab, wide = false, now = new Date() }: { tab: Tab; wide?: boolean; now?: Date }): Promise<DeskCounts> {
  const { positionId, id, departmentId } = currentStaff()
  return withTenant(
    async () => {
      const bindings = { roles: await roleKeysOf(positionId), department: departmentId, me: `staff:${id}`, now: now.toISOString() }
      const distinct = (name: Tab, more = '') =>
        `select ${wide ? 'distinct d.case_id' : '1'} from ${tabSource[name].from} where ${tabSource[name].where} ${more} limit ${cap + 1}`
      const count = (query: string) => `(select count(*)::int from (${query}) c)`
      const { rows } = await currentTransaction().rawQuery(
        `select ${tabs.map((name) => `${count(distinct(name))} as ${name}`).join(', ')},
          ${count(distinct(tab, 'and not d.paused and d.due_at < :now'))} as red,
          ${count(distinct(tab, 'and not d.paused and d.due_at >= :now and d.yellow_at <= :now'))} as yellow,
          ${count(distinct(tab, 'and d.paused'))} as grey,
          ${count(distinct(tab, 'and not d.paused and (d.due_at is null or (d.due_at >= :now and d.yellow_at > :now))'))} as green`,
        bindings as any
      )
      const { todo, running, overdue, done, red, yellow, grey, green } = rows[0]
      return { tabs: { todo, running, overdue, done }, lamps: { red, yellow, grey, green } }
    },
    { wide }
  )
}
