import { dayOf } from '#app/core/calendar/days'
import { currentStaff } from '#app/core/tenancy/actor'
import { formOf } from '#modules/onestop/forms'
import { listItems, resolveItem, type ItemView } from '#modules/onestop/service_items'

const shown = ({ code, name, type, authority, department, committed, instant, materials, applicantKinds }: ItemView) => ({
  code,
  name,
  type,
  authority: authority.name,
  department: department.name,
  committedDays: committed.days,
  committedPending: committed.pending,
  instant,
  materials: materials.map(({ code, name, need }) => ({ code, name, need: Number(need) })),
  applicantKinds,
})

/** What the window needs to enter an application: the items to choose from, or one item with its form. */
export async function takeInPage({ item: code, q = '' }: { item?: string; q?: string }, now = new Date()) {
  const today = dayOf(now)
  if (!code) {
    const { items, total } = await listItems({ q })
    return { q, items: items.map(({ code, name, type, department }) => ({ code, name, type, department })), total, item: null, form: null, today }
  }
  const item = await resolveItem(code, currentStaff().tenantNo)
  const { definition, basic } = await formOf(item.formCode)
  return { q, items: [], total: 0, item: shown(item), form: { definition, basic }, today }
}
