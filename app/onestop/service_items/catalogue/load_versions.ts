import { sm3 } from '#app/core/crypto/sm3'
import { currentTransaction } from '#app/core/tenancy/doors'
import { bodyOf } from '#app/onestop/service_items/catalogue/item_body'
import type { RawItem } from '#app/onestop/service_items/catalogue/raw_item'

interface Numbered {
  no: number
  raw: RawItem
}

/** Writes a version for each item whose content is new or has changed, and makes it the one in force. */
export async function loadVersions(items: Numbered[]) {
  const rows = items.map(({ no, raw }) => {
    const body = JSON.stringify(bodyOf(raw))
    return { item_no: no, body: JSON.parse(body), digest: sm3(body).toString('hex') }
  })
  await currentTransaction().rawQuery(
    `with r as (select item_no, body, decode(digest, 'hex') as digest from jsonb_to_recordset(?) as r (item_no int, body jsonb, digest text)),
     latest as (select distinct on (item_no) item_no, version, digest from item_versions order by item_no, version desc),
     made as (
       insert into item_versions (item_no, version, body, digest)
       select r.item_no, coalesce(l.version, 0) + 1, r.body, r.digest from r left join latest l using (item_no)
       where l.digest is distinct from r.digest returning item_no, version)
     update items set version = made.version from made where items.no = made.item_no and items.version <> made.version`,
    [JSON.stringify(rows)]
  )
}
