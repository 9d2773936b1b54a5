import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { platformVerifier } from '#app/core/crypto/platform_signer'
import { signedText } from '#app/core/procedures/act_row'
import { city, county, doAct, forgetWorkers, look, openTask, prepareSample, sql, takeIn, town, village, worker } from '#tests/support/procedures/sample'
import { actAs, type StaffActor } from '#app/core/tenancy/actor'
import { currentTransaction, withCaseAct } from '#app/core/tenancy/doors'

test.group('Procedures: begin and perform', (group) => {
  let clerk: StaffActor, windowTown: StaffActor, reviewer: StaffActor, chief: StaffActor
  group.setup(async () => {
    await prepareSample()
    clerk = await worker(village, 'window')
    windowTown = await worker(town, 'window', '何镇窗')
    reviewer = await worker(county, 'reviewer')
    chief = await worker(county, 'chief')
    return forgetWorkers
  })

  test('a case runs from the village window over the town to the decision of the county', async ({ assert }) => {
    const { caseId } = await takeIn(clerk, { at: '2026-11-23T02:00:00Z' })
    let dockets = await sql('select tenant_no::float8 as no, role, status, due_at from dockets where case_id = ? order by 1', [caseId])
    assert.deepEqual(dockets.map(({ no, role, status }: any) => [no, role, status]), [[county, 'owner', 'accept'], [town, 'receive', 'accept'], [village, 'intake', 'accept']])
    assert.equal(dockets[0].due_at.toISOString(), '2026-11-30T15:59:59.000Z')

    await doAct(windowTown, caseId, { act: 'pass', task: (await openTask(windowTown, caseId)).id, at: '2026-11-24T02:00:00Z' })
    const { state, view } = await look(reviewer, caseId)
    assert.deepEqual(view.open.map(({ id }) => id), ['review'])
    assert.equal(state.clocks.committed.due, '2026-12-03T15:59:59.000Z')
    await doAct(reviewer, caseId, { act: 'pass', task: (await openTask(reviewer, caseId)).id, note: '属实' })
    await doAct(chief, caseId, { act: 'pass', task: (await openTask(chief, caseId)).id })
    dockets = await sql('select status, open, due_at from dockets where case_id = ?', [caseId])
    for (const docket of dockets) assert.deepEqual(docket, { status: 'done', open: false, due_at: null })
    const topics = await sql('select topic from outbox where subject = ? order by seq', [caseId])
    assert.deepEqual(topics.map(({ topic }: any) => topic), ['sample.accepted', 'sample.concluded'])
  })

  test('start and signed stages carry the platform’s signature over digest, actor and moment', async ({ assert }) => {
    const { caseId } = await takeIn(clerk)
    await doAct(windowTown, caseId, { act: 'pass', task: (await openTask(windowTown, caseId)).id })
    await doAct(reviewer, caseId, { act: 'pass', task: (await openTask(reviewer, caseId)).id })
    const acts = await sql('select seq, act, actor, at, hash, signature, sealed from acts where case_id = ? order by seq', [caseId])
    assert.deepEqual(acts.map(({ act, signature }: any) => [act, signature !== null]), [['start', true], ['pass', true], ['pass', false]])
    const verifier = await platformVerifier()
    for (const { hash, actor: who, at, signature } of acts.slice(0, 2)) {
      assert.isTrue(verifier.verify(signedText(hash, who, at.toISOString()), signature))
      assert.isFalse(verifier.verify(signedText(hash, 'staff:0', at.toISOString()), signature))
    }
    assert.notInclude(acts[2].sealed.toString('latin1'), 'pass')
  })

  test('the same act again is answered with what was done; another content under its id is refused', async ({ assert }) => {
    const { caseId } = await takeIn(clerk)
    const request = { act: 'pass', actId: randomUUID(), task: (await openTask(windowTown, caseId)).id }
    assert.include(await doAct(windowTown, caseId, request), { replayed: false, seq: 2 })
    assert.include(await doAct(windowTown, caseId, request), { replayed: true, seq: 2 })
    await assert.rejects(() => doAct(windowTown, caseId, { ...request, note: '别的' }), /内容与之前同一编号/)
    const other = await takeIn(clerk)
    await assert.rejects(async () => doAct(windowTown, other.caseId, { ...request, task: (await openTask(windowTown, other.caseId)).id }), /内容与之前同一编号/)
  })

  test('who comes too late is told who was faster; strangers and wrong roles are refused', async ({ assert }) => {
    const { caseId } = await takeIn(clerk)
    const { id: task } = await openTask(windowTown, caseId)
    await doAct(windowTown, caseId, { act: 'pass', task })
    const late = await doAct(windowTown, caseId, { act: 'refuse', task }).catch((error) => error)
    assert.match(late.message, /已由何镇窗于.+办理（同意）/)
    assert.equal(late.status, 409)
    const review = (await openTask(reviewer, caseId)).id
    await assert.rejects(() => doAct(chief, caseId, { act: 'pass', task: review }), /不由您的岗位办理/)
    const stranger = await worker(440902000000, 'reviewer')
    await assert.rejects(() => doAct(stranger, caseId, { act: 'pass', task: review }), /没有找到您要的内容/)
  })

  test('any holder of a role claims and releases; what one has claimed another cannot do', async ({ assert }) => {
    const { caseId } = await takeIn(clerk)
    const second = await worker(town, 'window', '李镇窗')
    const { id: task } = await openTask(windowTown, caseId)
    await doAct(windowTown, caseId, { act: 'claim', task })
    const [docket] = await sql('select assignee_id::int as id from dockets where case_id = ? and tenant_no = ?', [caseId, town])
    assert.equal(docket.id, windowTown.id)
    await assert.rejects(() => doAct(second, caseId, { act: 'pass', task }), /已由何镇窗签收/)
    await doAct(second, caseId, { act: 'release', task })
    await doAct(second, caseId, { act: 'pass', task })
  })

  test('a supplement parks the stage and stops the clock; the window supplies for the applicant', async ({ assert }) => {
    const { caseId } = await takeIn(clerk, { at: '2026-11-16T02:00:00Z' })
    const { id: task } = await openTask(windowTown, caseId)
    await doAct(windowTown, caseId, { act: 'request_supplement', task, note: '缺户口簿', at: '2026-11-17T02:00:00Z' })
    const [docket] = await sql('select paused, due_at, status from dockets where case_id = ? and role = ?', [caseId, 'owner'])
    assert.deepEqual(docket, { paused: true, due_at: null, status: 'supplement' })
    await assert.rejects(() => doAct(windowTown, caseId, { act: 'pass', task }), /还轮不到/)
    const supplement = (await openTask(clerk, caseId)).id
    await doAct(clerk, caseId, { act: 'supply', task: supplement, at: '2026-11-19T02:00:00Z' })
    assert.equal((await look(clerk, caseId)).state.clocks.acceptance.due, '2026-11-26T15:59:59.000Z')
  })

  test('an undo restores; afterwards nobody is in the way', async ({ assert }) => {
    const { caseId } = await takeIn(clerk)
    const { id: task } = await openTask(windowTown, caseId)
    await doAct(windowTown, caseId, { act: 'pass', task })
    await doAct(windowTown, caseId, { act: 'undo' })
    assert.equal((await openTask(windowTown, caseId)).id, task)
    await doAct(windowTown, caseId, { act: 'pass', task })
    await doAct(reviewer, caseId, { act: 'claim', task: (await openTask(reviewer, caseId)).id })
    await assert.rejects(() => doAct(windowTown, caseId, { act: 'undo' }), /后面已经有人办理/)
  })

  test('hand-over of ownership moves docket, count and open work; the old owner acts no more', async ({ assert }) => {
    const { caseId } = await takeIn(clerk)
    await doAct(windowTown, caseId, { act: 'pass', task: (await openTask(windowTown, caseId)).id })
    await doAct(chief, caseId, { act: 'move_owner', to: [{ tenant: city }] })
    const dockets = await sql('select tenant_no::float8 as no, role from dockets where case_id = ? order by 1', [caseId])
    assert.deepEqual(dockets, [{ no: city, role: 'owner' }, { no: county, role: 'handed' }, { no: town, role: 'receive' }, { no: village, role: 'intake' }])
    const cityReviewer = await worker(city, 'reviewer')
    const { id: task } = await openTask(cityReviewer, caseId)
    await assert.rejects(() => doAct(reviewer, caseId, { act: 'pass', task }), /没有找到/)
    await doAct(cityReviewer, caseId, { act: 'pass', task })
  })

  test('an inside that throws undoes the act; a suspension needs an end', async ({ assert }) => {
    const { caseId } = await takeIn(clerk)
    const { id: task } = await openTask(windowTown, caseId)
    await assert.rejects(() => doAct(windowTown, caseId, { act: 'pass', task }, () => { throw new Error('no room') }), 'no room')
    assert.equal((await look(windowTown, caseId)).state.root.seq, 1)
    await assert.rejects(() => doAct(chief, caseId, { act: 'suspend', data: {} }), /结束日期/)
  })

  test('nobody can change or take out a line of the log, not even the engine', async ({ assert }) => {
    const { caseId } = await takeIn(clerk)
    for (const statement of ['update acts set actor_name = actor_name', 'delete from acts', 'delete from act_ids', 'delete from tasks']) {
      const work = () => actAs(chief, () => withCaseAct(caseId, 'note', async () => void (await currentTransaction().rawQuery(statement))))
      await assert.rejects(work, /permission denied/)
    }
  })
})
