import { cursorOf } from '#app/core/lists/keyset'
import type { PendingReviewSource } from '#app/core/reviews/pending_reviews'
import { currentTransaction } from '#app/core/tenancy/doors'
import { withinRange } from '#app/core/tenancy/within_range'

const zones = () => withinRange(currentTransaction().from('tenants').whereNotNull('pending_review'), 'no')

/** Functional zones, and the places they are said to manage. */
export const pendingZones: PendingReviewSource = {
  key: 'functional_zones',
  title: '功能区及其托管镇街',
  owner: '市政务服务和数据管理局',
  count: async () => Number((await zones().count('* as n'))[0].n),
  list: async (after, limit) => {
    const rows = await zones().where('no', '>', cursorOf(after, 1)?.[0] ?? 0).orderBy('no').limit(limit)
    return rows.map((row: any) => ({
      key: String(row.no),
      place: row.short_name,
      name: row.kind === 'functional_zone' ? '功能区代码' : '托管关系',
      value: row.kind === 'functional_zone' ? String(row.no) : `${row.no}（国家统计局代码 ${row.gb_code}）`,
      why: row.pending_review,
    }))
  },
}
