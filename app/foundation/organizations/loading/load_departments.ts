import { readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { Division } from '#modules/foundation/divisions'
import { spell } from '#app/core/search/spell'
import { currentTransaction } from '#app/core/tenancy/doors'
import { bodiesOf, type KnownDepartment } from '#app/foundation/organizations/loading/bodies_of'

/** Writes the bodies of all places; may be repeated. A credit code once made is kept. */
export async function loadDepartments() {
  const { departments } = JSON.parse(readFileSync(app.makePath('database/data/departments.json'), 'utf8')) as { departments: KnownDepartment[] }
  const places = await Division.query().orderBy('no')
  const rows = places
    .flatMap((place) => bodiesOf(place, departments))
    .map(({ tenantNo, word, name, creditCode, pendingReview }) => ({
      tenant_no: tenantNo,
      word,
      name,
      credit_code: creditCode,
      ...spell(name),
      pending_review: pendingReview,
    }))
  await currentTransaction().rawQuery(
    `insert into departments (tenant_no, word, name, credit_code, pinyin, initials, pending_review)
     select * from jsonb_to_recordset(?) as r (tenant_no bigint, word text, name text, credit_code text, pinyin text, initials text, pending_review text)
     on conflict (tenant_no, word) do update set name = excluded.name, pinyin = excluded.pinyin, initials = excluded.initials,
       pending_review = excluded.pending_review`,
    [JSON.stringify(rows)]
  )
}
