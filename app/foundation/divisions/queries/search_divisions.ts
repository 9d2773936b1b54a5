import { currentTransaction, withTenant } from '#app/core/tenancy/doors'
import { withinRange } from '#app/core/tenancy/within_range'
import { divisionKinds } from '#app/foundation/divisions/division_kinds'

export interface DivisionFound {
  no: number
  name: string
  kind: string
  /** The places above it, from the top. */
  path: string
}

const columns = ['short_name', 'name', 'pinyin', 'initials', 'gb_code', 'no::text']
const most = 30

/** Places whose name, pinyin, initials or code begins so: 根子, genzi, gzz, 440981104. */
export const searchDivisions = (begin: string, wide: boolean): Promise<DivisionFound[]> =>
  withTenant(
    async () => {
      const trx = currentTransaction()
      const path = trx.raw(`(select string_agg(a.short_name, ' / ' order by a.no) from tenants a where a.no = any(tenants.up) and a.no <> tenants.no) as path`)
      const found = await withinRange(trx.from('tenants').select('no', 'short_name', 'kind', path), 'no')
        .where((any) => columns.forEach((column) => any.orWhereRaw(`starts_with(${column}, ?)`, [begin])))
        .orderBy('level')
        .orderBy('no')
        .limit(most)
      return found.map((row: any) => ({ no: row.no, name: row.short_name, kind: divisionKinds[row.kind], path: row.path ?? '' }))
    },
    { wide }
  )
