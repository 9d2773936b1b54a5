import { readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { currentTransaction } from '#app/core/tenancy/doors'
import { finding } from '#app/onestop/service_items/catalogue/finding'
import { loadOffers } from '#app/onestop/service_items/catalogue/load_offers'
import { loadVersions } from '#app/onestop/service_items/catalogue/load_versions'
import { rowOf } from '#app/onestop/service_items/catalogue/row_of'
import type { RawItem } from '#app/onestop/service_items/catalogue/raw_item'

/** Writes the catalogue, its versions, what items are found by, and who decides them; may be repeated. */
export async function loadItems() {
  const { items } = JSON.parse(readFileSync(app.makePath('database/data/service_items.json'), 'utf8')) as { items: RawItem[] }
  const trx = currentTransaction()
  const known = new Map<string, number>((await trx.rawQuery('select code, no from items')).rows.map((row: any) => [row.code, row.no]))
  let last = Math.max(0, ...known.values())
  const numbered = items.map((raw) => ({ no: known.get(raw.id) ?? ++last, raw }))
  const rows = numbered.map(({ no, raw }) => rowOf(no, raw, finding()))

  await trx.rawQuery(
    `insert into items (no, code, name, type_code, department, for_person, for_entity, levels, instant, themes, pinyin, initials, version)
     select *, 1 from jsonb_to_recordset(?) as r (no int, code text, name text, type_code text, department text, for_person boolean,
       for_entity boolean, levels smallint[], instant boolean, themes text[], pinyin text, initials text)
     on conflict (no) do update set name = excluded.name, type_code = excluded.type_code, department = excluded.department,
       for_person = excluded.for_person, for_entity = excluded.for_entity, levels = excluded.levels, instant = excluded.instant,
       themes = excluded.themes, pinyin = excluded.pinyin, initials = excluded.initials`,
    [JSON.stringify(rows.map(({ terms, ...row }) => row))]
  )
  await loadVersions(numbered)
  await trx.rawQuery('delete from item_terms')
  await trx.rawQuery(
    'insert into item_terms (item_no, term, weight) select * from jsonb_to_recordset(?) as r (item_no int, term text, weight real)',
    [JSON.stringify(rows.flatMap(({ no, terms }) => terms.map((term) => ({ item_no: no, ...term }))))]
  )
  await loadOffers(numbered)
}
