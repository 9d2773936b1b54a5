import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import type { Definition } from '#app/core/procedures/definition'
import type { StaffActor } from '#app/core/tenancy/actor'
import { county, doAct, forgetWorkers, look, openTask, prepareSample, sql, takeIn, town, village, worker } from '#tests/support/procedures/sample'

const hands = Array.from({ length: 16 }, (_, n) => n)
const scale = Number(process.env.PROOF_SCALE ?? 1)
const seat = [{ tenant: 'owner', role: 'reviewer' }]

/** Sixteen branches that join, and one vote of sixteen. */
const joined: Definition = {
  key: 'sample.joined',
  version: 1,
  title: '并联',
  stages: [
    ...hands.map((n) => ({ id: `b${n}`, title: `并联${n}`, kind: 'task' as const, after: [], seats: seat })),
    { id: 'join', title: '汇合', kind: 'task', after: hands.map((n) => `b${n}`), seats: seat },
  ],
}
const voted: Definition = {
  key: 'sample.voted',
  version: 1,
  title: '会签',
  stages: [
    { id: 'vote', title: '会签', kind: 'task', after: [], seats: hands.map(() => seat[0]), ballot: { need: 67 } },
    { id: 'next', title: '后续', kind: 'task', after: ['vote'], seats: seat },
  ],
}

test.group('Procedures: sixteen at once', (group) => {
  let clerk: StaffActor, reviewer: StaffActor, windowTown: StaffActor
  group.setup(async () => {
    await prepareSample(joined, voted)
    clerk = await worker(village, 'window')
    reviewer = await worker(county, 'reviewer')
    windowTown = await worker(town, 'window')
    return forgetWorkers
  })
  const openTasks = async (caseId: string) => Object.values((await look(reviewer, caseId)).state.tasks).filter(({ state }) => state === 'open')
  const settled = async (work: Promise<unknown>[]) => {
    const all = await Promise.allSettled(work)
    return { ok: all.filter(({ status }) => status === 'fulfilled').length, codes: all.flatMap((one) => (one.status === 'rejected' ? [one.reason.code] : [])) }
  }

  test('sixteen branches end at the same moment: exactly one join', async ({ assert }) => {
    for (let round = 0; round < 3 * scale; round++) {
      const { caseId } = await takeIn(clerk, { definition: 'sample.joined' })
      const tasks = await openTasks(caseId)
      const { ok, codes } = await settled(tasks.map(({ id }) => doAct(reviewer, caseId, { act: 'pass', task: id })))
      assert.deepEqual([ok, codes], [16, []])
      const { state } = await look(reviewer, caseId)
      assert.deepInclude(state.stages.join, { state: 'open', round: 1 })
      assert.lengthOf(await openTasks(caseId), 1)
    }
  })

  test('sixteen vote at once: the eleventh decides, the rest come too late', async ({ assert }) => {
    for (let round = 0; round < 3 * scale; round++) {
      const { caseId } = await takeIn(clerk, { definition: 'sample.voted' })
      const tasks = await openTasks(caseId)
      const { ok, codes } = await settled(tasks.map(({ id }) => doAct(reviewer, caseId, { act: 'pass', task: id })))
      assert.equal(ok, 11)
      assert.deepEqual(new Set(codes), new Set(['E_TASK_NOT_OPEN']))
      assert.deepInclude((await look(reviewer, caseId)).state.stages.next, { state: 'open', round: 1 })
    }
  })

  test('fifty equal starts are one case and fifty equal answers', async ({ assert }) => {
    const caseId = randomUUID()
    const answers = await Promise.all(Array.from({ length: 50 }, () => takeIn(clerk, { caseId })))
    assert.equal(answers.filter(({ again }) => !again).length, 1)
    const [{ n, acts }] = await sql('select count(*)::int as n, (select count(*)::int from acts where case_id = ?) as acts from procedures where id = ?', [caseId, caseId])
    assert.deepEqual([n, acts], [1, 1])
  })

  test('fifty equal acts are one act and fifty equal answers', async ({ assert }) => {
    const { caseId } = await takeIn(clerk)
    const request = { act: 'pass', actId: randomUUID(), task: (await openTask(windowTown, caseId)).id }
    const answers = await Promise.all(Array.from({ length: 50 }, () => doAct(windowTown, caseId, request)))
    assert.equal(answers.filter(({ replayed }) => !replayed).length, 1)
    assert.deepEqual(new Set(answers.map(({ seq }) => seq)), new Set([2]))
  })

  test('pass and refuse at the same moment: one holds, the other is told', async ({ assert }) => {
    const { caseId } = await takeIn(clerk)
    const { id: task } = await openTask(windowTown, caseId)
    const { ok, codes } = await settled(['pass', 'refuse'].map((act) => doAct(windowTown, caseId, { act, task })))
    assert.equal(ok, 1)
    // Had the refusal been first, the case would be over.
    assert.include(['E_TASK_NOT_OPEN', 'E_FINISHED'], codes[0])
  })

  test('logs have no gap and dockets agree with the root', async ({ assert }) => {
    const gaps = await sql('select case_id from acts group by 1 having count(*) <> max(seq)')
    assert.isEmpty(gaps)
    const drift = await sql(`select d.case_id from dockets d join procedures p on p.id = d.case_id where d.owner_no <> p.tenant_no or d.open <> (p.status <> 'finished')`)
    assert.isEmpty(drift)
  })
})
