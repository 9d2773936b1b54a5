import { keysetPage } from '#app/core/lists/keyset'
import { currentTransaction, withTenant } from '#app/core/tenancy/doors'
import { withinRange } from '#app/core/tenancy/within_range'

export interface DepartmentFilter {
  /** The beginning of its name, its word, its pinyin or initials, or its credit code. */
  words: string | null
  after?: unknown
  before?: unknown
}

const columns = ['d.name', 'd.word', 'd.pinyin', 'd.initials', 'd.credit_code']
const most = 10_000

/** The bodies of the range, by place. */
export const listDepartments = ({ words, after, before }: DepartmentFilter, wide: boolean) =>
  withTenant(
    async () => {
      const trx = currentTransaction()
      const chosen = () => {
        const query = withinRange(trx.from('departments as d').join('tenants as t', 't.no', 'd.tenant_no'), 'd.tenant_no')
        if (words) query.where((any) => columns.forEach((column) => any.orWhereRaw(`starts_with(${column}, ?)`, [words])))
        return query
      }
      const staff = trx.raw('(select count(distinct p.account_id) from positions p where p.department_id = d.id and p.active) as staff')
      const page = await keysetPage<any>(
        chosen().select('d.id', 'd.tenant_no', 't.short_name as place', 'd.name', 'd.credit_code', 'd.pending_review', staff),
        ['d.tenant_no', 'd.id'],
        { after, before }
      )
      const [{ n }] = await trx.from(chosen().select('d.id').limit(most).as('some')).count('* as n')
      return {
        ...page,
        rows: page.rows.map(({ id, place, name, credit_code: creditCode, pending_review: pending, staff }) => ({ id, place, name, creditCode, pending, staff })),
        total: Number(n),
      }
    },
    { wide }
  )
