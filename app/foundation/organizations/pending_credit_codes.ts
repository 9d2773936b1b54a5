import { cursorOf } from '#app/core/lists/keyset'
import type { PendingReviewSource } from '#app/core/reviews/pending_reviews'
import { currentTransaction } from '#app/core/tenancy/doors'
import { withinRange } from '#app/core/tenancy/within_range'

const departments = () => withinRange(currentTransaction().from('departments as d').whereNotNull('d.pending_review'), 'd.tenant_no')

/** Credit codes made by the platform, and names that the catalogue does not give. */
export const pendingCreditCodes: PendingReviewSource = {
  key: 'credit_codes',
  title: '部门名称与统一社会信用代码',
  owner: '各地机构编制部门',
  count: async () => Number((await departments().count('* as n'))[0].n),
  list: async (after, limit) => {
    const rows = await departments()
      .join('tenants as t', 't.no', 'd.tenant_no')
      .where('d.id', '>', cursorOf(after, 1)?.[0] ?? 0)
      .orderBy('d.id')
      .limit(limit)
      .select('d.id', 't.short_name as place', 'd.name', 'd.credit_code', 'd.pending_review')
    return rows.map((row: any) => ({ key: String(row.id), place: row.place, name: row.name, value: row.credit_code, why: row.pending_review }))
  },
}
