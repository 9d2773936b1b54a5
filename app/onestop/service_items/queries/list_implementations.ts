import { keysetPage } from '#app/core/lists/keyset'
import { currentTransaction, withTenant } from '#app/core/tenancy/doors'
import { withinRange } from '#app/core/tenancy/within_range'

interface Filter {
  /** The beginning of its code, name, pinyin or initials. */
  words: string | null
  after?: unknown
  before?: unknown
}

const columns = ['i.code', 'i.name', 'i.pinyin', 'i.initials']

/** The items that places of the range decide, with the codes and whatever the place words for itself. */
export const listImplementations = ({ words, after, before }: Filter, wide: boolean) =>
  withTenant(
    async () => {
      const trx = currentTransaction()
      const joined = trx
        .from('item_offers as o')
        .join('items as i', 'i.no', 'o.item_no')
        .join('tenants as t', 't.no', 'o.tenant_no')
        .join('departments as d', 'd.id', 'o.department_id')
      const query = withinRange(joined, 'o.tenant_no')
      if (words) query.where((any) => columns.forEach((column) => any.orWhereRaw(`starts_with(lower(${column}), lower(?))`, [words])))
      const version = trx.raw('(select max(version) from item_overrides w where w.item_no = o.item_no and w.tenant_no = o.tenant_no) as version')
      const page = await keysetPage<any>(
        query.select('o.tenant_no', 'o.item_no', 'i.code', 'i.name', 't.short_name as place', 'd.name as department', 'o.implement_code', 'o.code_pending', version),
        ['o.tenant_no', 'o.item_no'],
        { after, before }
      )
      const rows = page.rows.map((row) => ({
        key: `${row.tenant_no}-${row.item_no}`,
        tenantNo: row.tenant_no,
        code: row.code,
        name: row.name,
        place: row.place,
        department: row.department,
        implementCode: row.implement_code,
        pending: row.code_pending,
        version: row.version ?? 0,
      }))
      return { ...page, rows }
    },
    { wide }
  )
