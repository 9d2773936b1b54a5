import { currentTransaction } from '#app/core/tenancy/doors'
import { decidingLevels } from '#app/onestop/service_items/catalogue/deciding_levels'
import { implementCode } from '#app/onestop/service_items/catalogue/implement_code'
import type { RawItem } from '#app/onestop/service_items/catalogue/raw_item'

interface Body {
  id: number
  tenant_no: number
  word: string
  credit_code: string
  level: number
}

interface Numbered {
  no: number
  raw: RawItem
}

export const codePending = '实施编码为合成，待业主提供'

/** One offer for each place that decides an item, by the department that does; a code once made is kept. */
export async function loadOffers(items: Numbered[]) {
  const trx = currentTransaction()
  const { rows: bodies } = await trx.rawQuery('select d.id, d.tenant_no, d.word, d.credit_code, t.level from departments d join tenants t on t.no = d.tenant_no')
  const at = Map.groupBy(bodies as Body[], ({ level, word }) => `${level} ${word}`)
  const offers = items.flatMap(({ no, raw }) =>
    decidingLevels(raw)
      .flatMap((level) => at.get(`${level} ${level > 2 ? '综合' : raw.dept}`) ?? [])
      .map(({ id, tenant_no, credit_code, level }) => ({
        item_no: no,
        tenant_no,
        department_id: id,
        implement_code: implementCode(credit_code, level, raw.basicCode),
        code_pending: codePending,
      }))
  )
  await trx.rawQuery(
    `insert into item_offers (item_no, tenant_no, department_id, implement_code, code_pending)
     select * from jsonb_to_recordset(?) as r (item_no int, tenant_no bigint, department_id bigint, implement_code text, code_pending text)
     on conflict (item_no, tenant_no) do nothing`,
    [JSON.stringify(offers)]
  )
}
