import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { NotFound } from '#app/core/exceptions/refusal'
import { actAs, type StaffActor } from '#app/core/tenancy/actor'
import { currentTransaction, withAct, withCase, withCaseAct, withLoading, withOwnCase, withSystem } from '#app/core/tenancy/doors'
import { givenClerk } from '#tests/support/case_clerk'
import { givenSubject } from '#tests/support/dockets'
import { givenProcedure } from '#tests/support/procedures'
import { rawLogin } from '#tests/support/raw_doors'
import { givenStaff, places } from '#tests/support/staff'

const { county, town, village, otherCounty } = places
const run = async (sql: string, bindings: any[] = []) => (await currentTransaction().rawQuery(sql, bindings)).rows
const act = (actor: StaffActor, caseId: string, task: string, work: () => Promise<unknown> = async () => 'done') => actAs(actor, () => withAct(caseId, task, work))
const system = (kind: any, caseId: string, key: string) => withSystem(kind, caseId, key, () => run('select id from procedures'))

test.group('Doors | acts on a task', () => {
  test('a place acts on its own task; a docket without a task does not', async ({ assert }) => {
    const { caseId } = await givenProcedure({ owner: county, intake: village })
    assert.equal(await act(await givenStaff({ at: village }), caseId, '1.1'), 'done')
    for (const at of [county, town, otherCounty]) await assert.rejects(async () => act(await givenStaff({ at }), caseId, '1.1'), NotFound.message)
    await assert.rejects(async () => act(await givenStaff({ at: village }), caseId, '9.9'), NotFound.message)
  })

  test('one’s own task in one case opens no other', async ({ assert }) => {
    const mine = await givenProcedure({ owner: county, intake: village })
    const other = await givenProcedure({ owner: county, intake: otherCounty })
    const clerk = await givenStaff({ at: village })
    await assert.rejects(() => act(clerk, other.caseId, '1.1'), NotFound.message)
    const seen = await act(clerk, mine.caseId, '1.1', () => run('select id from procedures'))
    assert.deepEqual(seen, [{ id: mine.caseId }])
  })

  test('an act writes one case: no row of another, no delete, never the owner', async ({ assert }) => {
    const { caseId } = await givenProcedure({ owner: county, intake: village })
    const other = await givenProcedure({ owner: county, intake: village })
    const clerk = await givenStaff({ at: village })
    const inside = (sql: string) => act(clerk, caseId, '1.1', () => run(sql))
    assert.deepEqual(await inside('update procedures set seq = seq + 1 returning id'), [{ id: caseId }])
    assert.deepEqual(await inside(`update tasks set state = 'done' returning case_id`), [{ case_id: caseId }])
    await assert.rejects(
      () => inside(`insert into timers (case_id, id, kind, ref, at, state, ev) values ('${other.caseId}', 't9', 'clock', 'x', now(), 'set', 1)`),
      /row-level security/
    )
    for (const sql of [
      `update procedures set tenant_no = ${otherCounty}`,
      `update procedures set subject_id = 1`,
      `update tasks set case_id = '${other.caseId}'`,
      `update acts set act = 'x'`,
      'delete from acts',
      'delete from tasks',
      'delete from procedures',
    ]) {
      await assert.rejects(() => inside(sql), /permission denied/)
    }
  })

  test('an act starts no case of its own', async ({ assert }) => {
    const { caseId } = await givenProcedure({ owner: county, intake: village })
    const clerk = await givenStaff({ at: village })
    const columns = 'intake_no, subject_id, key, version, status, facts, stages, clocks, children, suspensions, seq, calendar, started_at'
    const copy = (id: string) => act(clerk, caseId, '1.1', () => run(`insert into procedures (id, tenant_no, ${columns}) select ${id}, tenant_no, ${columns} from procedures`))
    await assert.rejects(() => copy('gen_random_uuid()'), /row-level security/)
  })
})

test.group('Doors | system', () => {
  test('work that is due opens its one case; done, unknown or not due it opens nothing', async ({ assert }) => {
    const { caseId } = await givenProcedure({ owner: county, intake: village })
    assert.deepEqual(await system('timer', caseId, 't1'), [{ id: caseId }])
    await assert.rejects(() => system('timer', caseId, 't2'), NotFound.message)
    await assert.rejects(() => system('sql', caseId, 't1'), NotFound.message)
    await assert.rejects(() => system(`timer_now(null,null); drop table acts; --`, caseId, 't1'), NotFound.message)
    await withLoading(() => run(`update timers set at = now() + interval '1 hour' where case_id = ?`, [caseId]))
    await assert.rejects(() => system('timer', caseId, 't1'), NotFound.message)
    await withLoading(() => run(`update timers set at = now() - interval '1 hour', state = 'fired' where case_id = ?`, [caseId]))
    await assert.rejects(() => system('timer', caseId, 't1'), NotFound.message)
  })

  test('eight workers at once are given no timer twice', async ({ assert }) => {
    await Promise.all(Array.from({ length: 6 }, () => givenProcedure({ owner: county, intake: village })))
    const engine = db.connection('engine')
    const given = await Promise.all(Array.from({ length: 8 }, async () => (await engine.rawQuery('select case_id, id from due_timers(2)')).rows))
    const keys = given.flat().map(({ case_id, id }: any) => `${case_id} ${id}`)
    assert.isAtLeast(keys.length, 6)
    assert.lengthOf(new Set(keys), keys.length)
  })

  test('the web login finds no work and does none', async ({ assert }) => {
    const web = rawLogin('web')
    for (const call of ['due_timers(1)', `due_jobs(1, '{}')`, 'due_lamps(1)', `may_system('timer', gen_random_uuid(), 'x')`, 'move_owner(1)']) {
      await assert.rejects(() => web.query(`select * from ${call}`), /permission denied/)
    }
  })
})

test.group('Doors | the applicant’s own case', () => {
  test('its state is seen; opinions, tasks, timers, dockets and the log of acts are not', async ({ assert }) => {
    const subject = await givenSubject()
    const { caseId } = await givenProcedure({ owner: county, intake: village, subjectId: subject.id })
    const own = (sql: string) => actAs(subject, () => withOwnCase(caseId, () => run(sql)))
    assert.deepEqual(await own('select id, status from procedures'), [{ id: caseId, status: 'running' }])
    for (const table of ['tasks', 'acts', 'timers', 'jobs', 'dockets', 'act_ids', 'supervisions']) await assert.rejects(() => own(`select 1 from ${table}`), /permission denied/)
  })
})

const handOver = (actor: StaffActor, caseId: string, to: number) => actAs(actor, () => withCaseAct(caseId, 'hand_over', () => run('select move_owner(?)', [to])))

test.group('Doors | hand-over of a case', () => {
  test('the new authority owns, the old one still reads and acts no more, the intake stays', async ({ assert }) => {
    const { caseId } = await givenProcedure({ owner: county, intake: village })
    const [old, next] = [await givenClerk(county, 'hand_over', 'suspend'), await givenClerk(otherCounty, 'hand_over', 'suspend')]
    const intake = await givenClerk(village, 'hand_over')
    await assert.rejects(() => handOver(intake, caseId, otherCounty), NotFound.message)
    await handOver(old, caseId, otherCounty)

    const dockets = await withLoading(() => run('select tenant_no, owner_no, role from dockets where case_id = ? order by 1', [caseId]))
    assert.deepEqual(dockets, [
      { tenant_no: otherCounty, owner_no: otherCounty, role: 'owner' },
      { tenant_no: county, owner_no: otherCounty, role: 'handed' },
      { tenant_no: village, owner_no: otherCounty, role: 'intake' },
    ])
    const suspend = (actor: StaffActor) => actAs(actor, () => withCaseAct(caseId, 'suspend', async () => 'done'))
    await assert.rejects(() => suspend(old), NotFound.message)
    assert.equal(await suspend(next), 'done')
    assert.deepEqual(await actAs(old, () => withCase(caseId, '测试', () => run('select id from procedures'))), [{ id: caseId }])
  })

  test('the new authority reaches every row that refers to the case', async ({ assert }) => {
    const { caseId } = await givenProcedure({ owner: county, intake: village })
    await handOver(await givenClerk(county, 'hand_over'), caseId, otherCounty)
    const next = await givenClerk(otherCounty)
    const { rows } = await db.connection('owner').rawQuery(`
      select distinct c.conrelid::regclass::text as "table", a.attname as key from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1] where c.contype = 'f' and c.confrelid = 'procedures'::regclass order by 1`)
    assert.includeMembers(rows.map((row: any) => row.table), ['tasks', 'timers', 'acts'])
    for (const { table, key } of rows) {
      const sql = `select count(*)::int as n from ${table} where ${key} = '${caseId}'`
      const [seen] = await actAs(next, () => withCase(caseId, '测试', () => run(sql)))
      assert.deepEqual(seen, (await withLoading(() => run(sql)))[0], table)
    }
  })

  test('eight hand-overs and eight acts at once: one hand-over, all acts, one owner', async ({ assert }) => {
    const { caseId } = await givenProcedure({ owner: county, intake: village })
    const owner = await givenClerk(county, 'hand_over')
    const clerk = await givenStaff({ at: village })
    const count = () => act(clerk, caseId, '1.1', async () => (await run('select 1 from procedures for update'), run('update procedures set seq = seq + 1')))
    const done = await Promise.allSettled(Array.from({ length: 16 }, (_, n) => (n % 2 ? handOver(owner, caseId, otherCounty) : count())))
    const ok = (odd: number) => done.filter(({ status }, n) => n % 2 === odd && status === 'fulfilled').length
    assert.deepEqual([ok(1), ok(0)], [1, 8])
    const [state] = await withLoading(() =>
      run(`select p.seq, p.tenant_no, (select count(*)::int from dockets d where d.case_id = p.id and d.role = 'owner' and d.tenant_no = p.tenant_no) as owners from procedures p where id = ?`, [caseId])
    )
    assert.deepEqual(state, { seq: 9, tenant_no: otherCounty, owners: 1 })
  })
})
