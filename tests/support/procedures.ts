import { getActiveTest } from '@japa/runner'
import { currentTransaction, withLoading } from '#app/core/tenancy/doors'
import { givenDockets, givenSubject } from '#tests/support/dockets'

const run = async (sql: string, bindings: any[] = []) => (await currentTransaction().rawQuery(sql, bindings)).rows
const tables = ['supervisions', 'act_ids', 'acts', 'jobs', 'timers', 'tasks']

/**
 * A running case as the engine's tables hold it, bare of a definition that would run: one open task `1.1` at the place of intake, one timer
 * that is due. For tests of the doors only.
 */
export async function givenProcedure({ owner, intake, subjectId }: { owner: number; intake: number; subjectId?: number }) {
  const applicant = subjectId ?? (await givenSubject()).id
  const caseId = await givenDockets({ owner, others: owner === intake ? {} : { [intake]: 'intake' }, subjectId: applicant })
  await withLoading(async () => {
    await run(`insert into definitions (key, version, title, body, digest) values ('test.doors', 1, 't', '{}', '\\x00') on conflict do nothing`)
    await run(
      `insert into procedures (id, tenant_no, intake_no, subject_id, key, version, status, facts, stages, clocks, children, suspensions, seq, calendar, started_at)
       values (?, ?, ?, ?, 'test.doors', 1, 'running', '{}', '{}', '{}', '{}', '{}', 1, 1, now())`,
      [caseId, owner, intake, applicant]
    )
    await run(
      `insert into tasks (case_id, id, tenant_no, role, stage, round, seat, pos, kind, state, ev) values (?, '1.1', ?, 'window', 'receive', 1, 1, 1, 'main', 'open', 1)`,
      [caseId, intake]
    )
    await run(`insert into timers (case_id, id, kind, ref, at, state, ev) values (?, 't1', 'clock', 'x', now() - interval '1 minute', 'set', 1)`, [caseId])
    await run(
      `insert into acts (case_id, seq, act_id, act, actor, actor_name, actor_tenant, at, version, calendar, sealed, content, hash)
       values (?, 1, ?, 'start', 'staff:1', 'x', ?, now(), 1, 1, '\\x00', '\\x00', '\\x00')`,
      [caseId, caseId, intake]
    )
  })
  getActiveTest()?.cleanup(() => withLoading(() => removeProcedure(caseId)))
  return { caseId, applicant }
}

async function removeProcedure(caseId: string) {
  for (const table of tables) await run(`delete from ${table} where case_id = ?`, [caseId])
  await run('delete from procedures where id = ?', [caseId])
}
