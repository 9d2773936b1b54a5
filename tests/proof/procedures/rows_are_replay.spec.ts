import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import fc from 'fast-check'
import type { Definition } from '#app/core/procedures/definition'
import { problemsOf } from '#app/core/procedures/problems_of'
import { recompute } from '#app/core/procedures/recompute'
import { actAs, type StaffActor } from '#app/core/tenancy/actor'
import { withCase } from '#app/core/tenancy/doors'
import { dice, roll, type Done } from '#tests/support/procedures/dice'
import { definition, places } from '#tests/support/procedures/generate'
import { performAs } from '#app/core/procedures/fire_due_timers'
import { county, doAct, forgetWorkers, look, prepareSample, sql, takeIn, town, village, worker } from '#tests/support/procedures/sample'
import type { Act } from '#app/core/procedures/act'

/** About a thousand acts; at the scale of 10 of a long run a hundred thousand. */
const runs = 110 * Number(process.env.PROOF_SCALE ?? 1) ** 2
const seed = Number(process.env.PROOF_SEED ?? 20261124)
const ofSystem = ['fire', 'job_ok', 'job_fail']
const here = [440900000000, county, town, village]

/** The generated seats stand at real places; people become roles there, and children people. */
function placed(one: Definition, key: string): Definition {
  const stages = one.stages.map((stage, n) => ({
    ...stage,
    when: n ? stage.when : undefined,
    kind: stage.kind === 'case' ? ('task' as const) : stage.kind,
    seats: stage.seats!.map(({ tenant, role }) => ({ tenant: String(here[places.indexOf(Number(tenant))]), role: role ?? 'window' })),
  }))
  return { ...one, key, stages }
}

test.group('Procedures: what lies in the rows', (group) => {
  const people = new Map<number, StaffActor>()
  group.setup(async () => {
    for (const place of here) people.set(place, await worker(place, 'window'))
    await sql(`insert into position_roles select p.id, p.tenant_no, r.id from positions p, roles r where p.id = any(?) and r.key in ('reviewer', 'chief') and r.tenant_no = 440900000000`, [[...people.values()].map(({ positionId }) => positionId)])
    return forgetWorkers
  })

  const receivers = (to: Act['to']) => to?.map(({ tenant, role }) => ({ tenant: here[places.indexOf(tenant)] ?? tenant, role: role ?? 'window' }))

  test('after any acts, rows are what the log makes of them', async ({ assert }) => {
    let done = 0
    let moved = 0
    let refused = 0
    const property = fc.asyncProperty(fc.tuple(definition(1), definition(2)), fc.array(dice, { minLength: 10, maxLength: 30, size: 'max' }), async (generated, all) => {
      const key = `sample.g${randomUUID().slice(0, 8)}`
      const [first] = generated.map((one) => placed(one, key))
      fc.pre(problemsOf(first).length === 0)
      await prepareSample(first)
      let at = Date.parse('2026-03-02T01:00:00Z')
      const { caseId } = await takeIn(people.get(village)!, { definition: key, at: new Date(at).toISOString() })
      const log: Done[] = []
      for (const [n, one] of all.entries()) {
        const { state } = await look(people.get(village)!, caseId)
        if (state.root.status === 'finished') break
        at += one.hours * 36e5
        const rolled = roll(one, state, n + 1, new Date(at).toISOString(), log)
        /** 移送管辖 is rare among the dice, and moves every row. */
        const { by, id, ...act } = one.a % 12 ? rolled : { ...rolled, act: 'move_owner', task: undefined, to: [one.parties[0]] }
        if (act.act === 'migrate') continue
        const request = { ...act, to: receivers(act.to), actId: randomUUID() }
        const task = state.tasks[act.task ?? '']
        const actor = people.get(task?.tenant ?? state.root.owner) ?? people.get(county)!
        if (act.act === 'undo') delete (request as any).ref
        try {
          if (ofSystem.includes(act.act)) await performAs('test', caseId, request)
          else await doAct(actor, caseId, request)
          log.push({ id: request.actId, act: act.act, by })
          done++
          if (act.act === 'move_owner') moved++
        } catch (error: any) {
          if (!(error.status >= 400 && error.status < 500)) throw error
          refused++
        }
      }
      const { differences } = await actAs(people.get(village)!, () => withCase(caseId, 'test', () => recompute()))
      if (differences.length) throw new Error(`${differences.join(', ')} after ${log.map(({ act }) => act).join(' ')}`)
    })
    await fc.assert(property, { numRuns: runs, seed, endOnFailure: true })
    assert.isAbove(done, runs * 4)
    assert.isAbove(moved, runs / 5)
    assert.isAbove(refused, runs)
    const drift = await sql(`select d.case_id, d.tenant_no from dockets d join procedures p on p.id = d.case_id
      where d.open <> (p.status <> 'finished') or d.due_at is distinct from p.due_at or d.yellow_at is distinct from p.yellow_at
        or d.owner_no <> p.tenant_no or (d.role = 'owner') <> (d.tenant_no = p.tenant_no)
        or (d.role = 'owner' and d.department_id is distinct from p.department_id)
        or (d.tenant_no = p.intake_no and d.role not in ('intake', 'owner', 'handed'))
      union all select p.id, p.tenant_no from procedures p where not exists (select 1 from dockets d where d.case_id = p.id and d.role = 'owner')
      union all select t.case_id, t.tenant_no from tasks t where t.state in ('open', 'wait')
        and not exists (select 1 from dockets d where d.case_id = t.case_id and d.tenant_no = t.tenant_no)`)
    assert.isEmpty(drift)
    const late = await sql(`select t.case_id from tasks t join procedures p on p.id = t.case_id where p.status = 'finished' and t.state in ('open', 'wait')`)
    assert.isEmpty(late)
  }).timeout(600_000 * Math.max(1, runs / 110))
})
