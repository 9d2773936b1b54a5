import type { PendingReviewSource } from '#app/core/reviews/pending_reviews'
import { currentTransaction } from '#app/core/tenancy/doors'
import { statutoryPending } from '#app/onestop/service_items/queries/pending_of'

const source = `v.body->'statutory'->>'sourceCode'`

/** Items that some place of the range decides and whose statutory limit is estimated or not yet compared with the text of the rule. */
const items = () =>
  currentTransaction()
    .from('items as i')
    .joinRaw('join item_versions v on v.item_no = i.no and v.version = i.version')
    .whereRaw(`${source} in ('E', 'S', 'N')`)
    .whereRaw(
      `exists (select from item_offers o where o.item_no = i.no
        and o.tenant_no >= current_setting('app.r_lo')::bigint and o.tenant_no < current_setting('app.r_hi')::bigint)`
    )

/** Time limits that were estimated or compiled without the text of the rule. */
export const pendingLimits: PendingReviewSource = {
  key: 'item_limits',
  title: '事项法定办结时限',
  owner: '市级行业主管部门',
  count: async () => Number((await items().count('* as n'))[0].n),
  list: async (after, limit) => {
    const rows = await items()
      .where('i.no', '>', Number(after) || 0)
      .orderBy('i.no')
      .limit(limit)
      .select('i.no', 'i.name', 'i.department', currentTransaction().raw(`${source} as source, v.body->'statutory' as statutory`))
    return rows.map(({ no, name, department, source, statutory }: any) => ({
      key: String(no),
      place: department,
      name,
      value: `${statutory.days} 个${statutory.unit}`,
      why: statutoryPending(source)!,
    }))
  },
}
