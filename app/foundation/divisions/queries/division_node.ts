import { currentTransaction } from '#app/core/tenancy/doors'
import { withinRange } from '#app/core/tenancy/within_range'
import { divisionKinds } from '#app/foundation/divisions/division_kinds'

/** One place as the tree shows it. */
export interface DivisionNode {
  no: number
  name: string
  kind: string
  /** How many places lie directly below; 0 for a leaf. */
  children: number
  pending: boolean
}

/** Places of the open range, top down. */
export function divisionNodes() {
  const trx = currentTransaction()
  const below = trx.raw('(select count(*) from tenants c where c.parent_no = tenants.no) as children')
  return withinRange(trx.from('tenants').select('no', 'short_name', 'kind', 'pending_review', below).orderBy('no'), 'no')
}

export const asNode = (row: any): DivisionNode => ({
  no: row.no,
  name: row.short_name,
  kind: divisionKinds[row.kind],
  children: row.children,
  pending: row.pending_review !== null,
})
