import { dayOf } from '#app/core/calendar/days'
import { currentStaff } from '#app/core/tenancy/actor'
import { formOf } from '#modules/onestop/forms'
import { listItems, resolveItem } from '#modules/onestop/service_items'

/** What the window needs to enter an application: the items taken in here, or one item with its form. */
export async function takeInPage({ item: itemCode, kind = 'person', q = '' }: { item?: string; kind?: 'person' | 'entity'; q?: string }, now = new Date()) {
  const { tenantNo } = currentStaff()
  if (!itemCode) return { q, items: (await listItems({ q })).items, item: null, form: null, kind, today: dayOf(now) }
  const item = await resolveItem(itemCode, tenantNo)
  return { q, items: [], item, form: await formOf(item.formCode), kind, today: dayOf(now) }
}
