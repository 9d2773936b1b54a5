import { allPendingReviews } from '#app/core/reviews/pending_reviews'
import { withTenant } from '#app/core/tenancy/doors'

const size = 50

/** All kinds with their counts, and one page of the kind chosen; by default the first that has any. */
export const listPendingReviews = (chosen: string | null, after: string | null, wide: boolean) =>
  withTenant(
    async () => {
      const kinds = []
      for (const { key, title, owner, count } of allPendingReviews()) kinds.push({ key, title, owner, count: await count() })
      const kind = kinds.find(({ key }) => key === chosen) ?? kinds.find(({ count }) => count) ?? kinds[0]
      const source = allPendingReviews().find(({ key }) => key === kind?.key)
      const rows = (await source?.list(after, size + 1)) ?? []
      return { kinds, kind: kind?.key ?? null, rows: rows.slice(0, size), after: rows.length > size ? rows[size - 1].key : null }
    },
    { wide }
  )
