import { currentTransaction } from '#app/core/tenancy/doors'
import { spell } from '#app/core/search/spell'
import { readDivisions } from '#app/foundation/divisions/loading/read_divisions'
import type { Place } from '#app/foundation/divisions/loading/place'

/** How many path codes the subtree of a place of this level takes. */
const breadth = [1e8, 1e6, 1e3, 1]

/** Writes the tree; may be repeated. */
export async function loadDivisions() {
  const places = readDivisions()
  const parents = new Map(places.map(({ no, parentNo }) => [no, parentNo]))
  const upward = (no: number | null): number[] => (no === null ? [] : [...upward(parents.get(no) ?? null), no])
  const rows = places.map((one) => row(one, upward(one.no)))
  await currentTransaction().rawQuery(
    `insert into tenants (no, hi, level, parent_no, up, gb_code, name, short_name, kind, urban_rural_type, pinyin, initials, pending_review)
     select * from jsonb_to_recordset(?) as r (no bigint, hi bigint, level smallint, parent_no bigint, up bigint[], gb_code text, name text,
       short_name text, kind text, urban_rural_type text, pinyin text, initials text, pending_review text)
     on conflict (no) do update set name = excluded.name, short_name = excluded.short_name, kind = excluded.kind, pinyin = excluded.pinyin,
       initials = excluded.initials, pending_review = excluded.pending_review, urban_rural_type = excluded.urban_rural_type`,
    [JSON.stringify(rows)]
  )
}

function row(one: Place, up: number[]) {
  const { no, level, parentNo, gbCode, name, shortName, kind, urbanRural, pendingReview } = one
  return {
    no,
    hi: no + breadth[level - 1],
    level,
    parent_no: parentNo,
    up,
    gb_code: gbCode,
    name,
    short_name: shortName,
    kind,
    urban_rural_type: urbanRural,
    ...spell(shortName),
    pending_review: pendingReview,
  }
}
