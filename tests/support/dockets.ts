import { randomBytes } from 'node:crypto'
import { getActiveTest } from '@japa/runner'
import { uuidv7 } from '#app/core/ids/uuidv7'
import { currentTransaction, withLoading } from '#app/core/tenancy/doors'
import type { SubjectActor } from '#app/core/tenancy/actor'

/** An applicant; gone after the test. */
export async function givenSubject(name = '测试乙'): Promise<SubjectActor> {
  const id = await withLoading(async () => {
    const { rows } = await currentTransaction().rawQuery('insert into subjects (name, id_digest, has_account) values (?, ?, true) returning id', [name, randomBytes(32)])
    return rows[0].id as number
  })
  getActiveTest()?.cleanup(() => withLoading(async () => void (await currentTransaction().rawQuery('delete from subjects where id = ?', [id]))))
  return { kind: 'subject', id, name }
}

/** A case as the lists see it: one docket for each place that takes part. Gone after the test. */
export async function givenDockets({ owner, others = {}, subjectId = 0 }: { owner: number; others?: Record<number, string>; subjectId?: number }) {
  const caseId = uuidv7()
  const places = [[owner, 'owner'], ...Object.entries(others)]
  await withLoading(async () => {
    for (const [place, role] of places) {
      await currentTransaction().rawQuery(
        `insert into dockets (case_id, tenant_no, owner_no, role, open, case_number, title, applicant, subject_id, item_no, status, stage, created_at)
         values (?, ?, ?, ?, true, ?, '测试事项', '测试乙', ?, 1, 'submitted', 'receive', now())`,
        [caseId, place, owner, role, `T${caseId}`, subjectId]
      )
    }
  })
  getActiveTest()?.cleanup(() =>
    withLoading(async () => {
      for (const table of ['access_log', 'dockets']) await currentTransaction().rawQuery(`delete from ${table} where case_id = ?`, [caseId])
    })
  )
  return caseId
}
