import { test } from '@japa/runner'
import type { Definition } from '#app/core/procedures/definition'
import type { Act, By } from '#app/core/procedures/act'
import { caseActs, taskActs } from '#app/core/procedures/acts/index'
import { Run } from '#tests/support/procedures/run'

const owner = 440902000000
const seat = (role: string) => [{ tenant: 'owner', role }]

/** 受理 → 审查 → 决定 as a licence has it: 5 days to accept, 10 promised, 20 by law (行政许可法 32, 42, 45). */
const licence: Definition = {
  key: 'x.licence',
  version: 1,
  title: '许可',
  supplement: { days: 30, then: 'flag' },
  stages: [
    { id: 'accept', kind: 'task', after: [], seats: seat('window'), onRefuse: 'finish' },
    { id: 'review', kind: 'task', after: ['accept'], seats: seat('reviewer') },
    { id: 'decide', kind: 'task', after: ['review'], seats: seat('chief'), final: true },
  ],
  clocks: [
    { id: 'committed', days: 10, start: 'close:accept', stop: 'close:decide', pause: ['suspend', 'supplement'] },
    { id: 'statutory', days: 20, start: 'close:accept', stop: 'close:decide', pause: ['suspend45'] },
  ],
}

/** The states a case is met in at 审查. */
const states = {
  open: () => {},
  claimed: (run: Run) => run.do('claim', 'review', { by: other }),
  supplementing: (run: Run) => run.do('request_supplement', 'review'),
  suspended: (run: Run) => run.do('suspend', undefined, { data: { until: '2026-12-20T00:00:00Z' } }),
  article45: (run: Run) => run.do('suspend', undefined, { data: { until: '2026-12-20T00:00:00Z', article45: true } }),
  finished: (run: Run) => run.do('cancel'),
} as const
type Name = keyof typeof states
const names = Object.keys(states) as Name[]

const by = (id: string, ...roles: string[]): By => ({ id, name: id, tenant: owner, department: null, roles })
const me = by('staff:me', 'reviewer')
const other = by('staff:other', 'reviewer')
const to = (tenant: number, role = 'reviewer') => ({ to: [{ tenant, role }] })
const until = { data: { until: '2026-12-10T00:00:00Z' } }

/** What each act is done with. */
const ways: Record<string, Partial<Act>> = {
  transfer: to(owner),
  hand_over: to(440902001000),
  delegate: to(owner),
  add_before: to(owner),
  add_after: to(owner),
  add_seat: to(owner),
  move_owner: to(440900000000),
  pledge: { data: { what: '户口本' } },
  suspend: until,
  extend: { ref: 'committed', data: { days: 5 } },
  resume: { ref: 's3' },
  jump: { stage: 'decide' },
  fire: { ref: 'clock:committed' },
}

/** Told by hand, in the order of `names`: open, claimed by another, supplementing, suspended, by article 45, finished. */
const oracle: Record<string, string> = {
  claim: 'ok               claimed          task_not_open suspended suspended finished',
  release: 'not_claimed    ok               task_not_open suspended suspended finished',
  pass: 'ok                not_yours        task_not_open suspended suspended finished',
  refuse: 'ok              not_yours        task_not_open suspended suspended finished',
  return: 'ok              not_yours        task_not_open suspended suspended finished',
  transfer: 'ok            not_yours        task_not_open suspended suspended finished',
  hand_over: 'ok           not_yours        task_not_open suspended suspended finished',
  delegate: 'ok            not_yours        task_not_open suspended suspended finished',
  add_before: 'ok          not_yours        task_not_open suspended suspended finished',
  add_after: 'ok           not_yours        task_not_open suspended suspended finished',
  add_seat: 'ok            not_yours        task_not_open suspended suspended finished',
  remove: 'no_such_task    not_yours        task_not_open suspended suspended finished',
  request_supplement: 'ok  not_yours        task_not_open suspended suspended finished',
  supply: 'not_a_supplement not_yours       task_not_open suspended suspended finished',
  pledge: 'ok              not_yours        task_not_open suspended suspended finished',
  start: 'started          started          started       started   started   finished',
  note: 'ok                ok               ok            ok        ok        ok',
  copy: 'ok                ok               ok            ok        ok        ok',
  urge: 'ok                ok               ok            ok        ok        finished',
  supervise: 'ok           ok               ok            ok        ok        finished',
  suspend: 'ok             ok               ok            ok        ok        finished',
  resume: 'not_suspended   not_suspended    not_suspended ok        ok        finished',
  extend: 'ok              ok               ok            ok        ok        finished',
  fulfil: 'no_pledge       no_pledge        no_pledge     no_pledge no_pledge finished',
  withdraw: 'ok            ok               ok            ok        ok        finished',
  cancel: 'ok              ok               ok            ok        ok        finished',
  undo: 'no_such_act       no_such_act      no_such_act   no_such_act no_such_act finished',
  move_owner: 'ok          ok               ok            ok        ok        finished',
  jump: 'ok                ok               ok            ok        ok        finished',
  migrate: 'no_version     no_version       no_version    no_version no_version finished',
  job_ok: 'no_job          no_job           no_job        no_job    no_job    finished',
  job_fail: 'no_job        no_job           no_job        no_job    no_job    finished',
  child_done: 'no_child    no_child         no_child      no_child  no_child  finished',
  fire: 'not_due           not_due          timer_closed  timer_closed timer_closed finished',
}

/** Committed and statutory clock after an act that was possible, where it differs from before: r running, p paused, s stopped. */
const clocksAfter: Record<string, Partial<Record<Name, string>>> = {
  request_supplement: { open: 'pr' },
  suspend: { open: 'pr', claimed: 'pr' },
  resume: { suspended: 'rr', article45: 'rr' },
  withdraw: { open: 'ss', claimed: 'ss', supplementing: 'ss', suspended: 'ss', article45: 'ss' },
  cancel: { open: 'ss', claimed: 'ss', supplementing: 'ss', suspended: 'ss', article45: 'ss' },
  // 审查 falls away, and what was asked of the applicant with it.
  jump: { supplementing: 'rr' },
  // 退回 to 受理: its clocks have begun and go on; acceptance will not begin them again.
  return: { open: 'rr' },
}
const clocksBefore: Record<Name, string> = { open: 'rr', claimed: 'rr', supplementing: 'pr', suspended: 'pr', article45: 'pp', finished: 'ss' }

function met(state: Name) {
  const run = new Run(licence, {}, '2026-11-23T02:00:00.000Z', { owner, intake: owner })
  run.do('pass', 'accept')
  states[state](run)
  return run
}
const letters = (run: Run) => ['committed', 'statutory'].map((id) => run.clock(id)?.[0]).join('')

test.group('Procedures: every act in every state', () => {
  test('the table names every act there is', ({ assert }) => {
    assert.sameMembers(Object.keys(oracle), [...Object.keys(taskActs), ...Object.keys(caseActs)])
  })

  for (const [act, line] of Object.entries(oracle)) {
    test(act, ({ assert }) => {
      for (const [n, state] of names.entries()) {
        const run = met(state)
        assert.equal(letters(run), clocksBefore[state], state)
        const task = Object.values(run.state.tasks).find(({ stage, kind }) => stage === 'review' && kind === 'main')!
        const found = run.do(act, undefined, { by: me, ...ways[act], ...(taskActs[act] ? { task: task.id } : {}) })
        assert.equal(found, line.split(/\s+/)[n], `${act} when ${state}`)
        if (found === 'ok') assert.equal(letters(run), clocksAfter[act]?.[state] ?? clocksBefore[state], `clocks of ${act} when ${state}`)
      }
    })
  }
})
