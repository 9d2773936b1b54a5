import type { PendingReviewSource } from '#app/core/reviews/pending_reviews'
import { currentTransaction } from '#app/core/tenancy/doors'
import { withinRange } from '#app/core/tenancy/within_range'

const offers = () => withinRange(currentTransaction().from('item_offers as o').whereNotNull('o.code_pending'), 'o.tenant_no')

/** Implement codes made by the platform. */
export const pendingCodes: PendingReviewSource = {
  key: 'implement_codes',
  title: '事项实施编码',
  owner: '各实施主体',
  count: async () => Number((await offers().count('* as n'))[0].n),
  list: async (after, limit) => {
    const [place = 0, item = 0] = (after ?? '').split('-').map(Number)
    const rows = await offers()
      .join('items as i', 'i.no', 'o.item_no')
      .join('tenants as t', 't.no', 'o.tenant_no')
      .whereRaw('(o.tenant_no, o.item_no) > (?, ?)', [place || 0, item || 0])
      .orderBy('o.tenant_no')
      .orderBy('o.item_no')
      .limit(limit)
      .select('o.tenant_no', 'o.item_no', 't.short_name as place', 'i.name', 'o.implement_code', 'o.code_pending')
    return rows.map((row: any) => ({
      key: `${row.tenant_no}-${row.item_no}`,
      place: row.place,
      name: row.name,
      value: row.implement_code,
      why: row.code_pending,
    }))
  },
}
