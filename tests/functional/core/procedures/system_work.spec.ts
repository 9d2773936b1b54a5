import { test } from '@japa/runner'
import { calendar } from '#app/core/calendar/calendar_at'
import { loadYears } from '#app/core/calendar/load_years'
import { fireDueTimers } from '#app/core/procedures/fire_due_timers'
import { lightDueLamps } from '#app/core/procedures/light_due_lamps'
import { recompute } from '#app/core/procedures/recompute'
import { recountDueClocks } from '#app/core/procedures/recount_due_clocks'
import { actAs, type StaffActor } from '#app/core/tenancy/actor'
import { withCase, withLoading, withSystem } from '#app/core/tenancy/doors'
import { county, doAct, forgetWorkers, look, openTask, prepareSample, sql, takeIn, town, village, worker } from '#tests/support/procedures/sample'

const ago = (days: number) => new Date(Date.now() - days * 864e5).toISOString()

test.group('Procedures: timers, lamps, calendars, the log', (group) => {
  let clerk: StaffActor, windowTown: StaffActor, reviewer: StaffActor, chief: StaffActor
  group.setup(async () => {
    await prepareSample()
    clerk = await worker(village, 'window')
    windowTown = await worker(town, 'window')
    reviewer = await worker(county, 'reviewer')
    chief = await worker(county, 'chief')
    return forgetWorkers
  })

  test('no word in time: System accepts as from the day of receipt; two workers at once do it once', async ({ assert }) => {
    const { caseId } = await takeIn(clerk, { at: ago(30) })
    await Promise.all([fireDueTimers(50), fireDueTimers(50)])
    const { state } = await look(reviewer, caseId)
    assert.deepInclude(state.stages.accept, { state: 'done', outcome: 'pass', from: state.clocks.acceptance.spans[0][0] })
    const acts = await sql(`select act, actor from acts where case_id = ? and act = 'fire' and seq = 2`, [caseId])
    assert.deepEqual(acts, [{ act: 'fire', actor: 'system:timer' }])
  })

  test('a timer that is not due opens no door', async ({ assert }) => {
    const { caseId } = await takeIn(clerk)
    const system = { kind: 'system' as const, name: 'timer' }
    await assert.rejects(() => actAs(system, () => withSystem('timer', caseId, 'clock:acceptance', async () => {})), /没有找到/)
  })

  test('the lamp is told once when it turns yellow', async ({ assert }) => {
    const { caseId } = await takeIn(clerk)
    await sql(`update procedures set lamp_at = now() - interval '1 second' where id = ?`, [caseId])
    await lightDueLamps(50)
    await lightDueLamps(50)
    const told = await sql(`select 1 from outbox where subject = ? and topic = 'sample.yellow'`, [caseId])
    assert.lengthOf(told, 1)
  })

  test('state and clocks made anew from the acts are what is stored, and a change behind their back is seen', async ({ assert }) => {
    const { caseId } = await takeIn(clerk, { at: ago(3) })
    await doAct(windowTown, caseId, { act: 'request_supplement', task: (await openTask(windowTown, caseId)).id, at: ago(2) })
    await doAct(clerk, caseId, { act: 'supply', task: (await openTask(clerk, caseId)).id })
    await doAct(windowTown, caseId, { act: 'pass', task: (await openTask(windowTown, caseId)).id })
    await doAct(chief, caseId, { act: 'suspend', data: { until: new Date(Date.now() + 5 * 864e5), reason: '听证', article45: true } })
    await doAct(chief, caseId, { act: 'move_owner', to: [{ tenant: 440900000000 }] })
    const differences = () => actAs(reviewer, () => withCase(caseId, 'test', async () => (await recompute()).differences))
    assert.deepEqual(await differences(), [])
    await sql(`update procedures set clocks = jsonb_set(clocks, '{committed,days}', '70') where id = ?`, [caseId])
    assert.deepEqual(await differences(), ['clocks.committed'])
  })

  test('past the last calendar year the act succeeds and the docket says so; a loaded year counts open clocks again', async ({ assert }) => {
    const before = await calendar()
    const last = Number(before.calendar.last.slice(0, 4))
    const { caseId } = await takeIn(clerk, { at: `${last}-12-30T02:00:00Z` })
    const docket = async () => (await sql(`select calendar_missing as missing, due_at as due from dockets where case_id = ? and role = 'owner'`, [caseId]))[0]
    assert.deepEqual(await docket(), { missing: true, due: null })
    await withLoading(() => loadYears([{ year: last + 1, off: [`${last + 1}-01-01`], on: [] }], { source: '试验', by: '试验' }))
    try {
      while (await recountDueClocks(100)) continue
      const { missing, due } = await docket()
      assert.isFalse(missing)
      assert.equal(due.getUTCFullYear(), last + 1)
      const [{ calendar: version, ...note }] = await sql('select act, actor, calendar from acts where case_id = ? order by seq desc limit 1', [caseId])
      assert.deepEqual(note, { act: 'note', actor: 'system:calendar' })
      assert.isAbove(version, before.version)
      assert.deepEqual(await actAs(reviewer, () => withCase(caseId, 'test', async () => (await recompute()).differences)), [])
    } finally {
      await sql(`delete from calendar_years where source = '试验'`)
    }
  })
})
