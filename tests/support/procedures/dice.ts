import fc from 'fast-check'
import type { Act, By } from '#app/core/procedures/act'
import type { Party, State } from '#app/core/procedures/state'
import { suspensionsOf } from '#app/core/procedures/seats'
import { party, people, places } from '#tests/support/procedures/generate'

const often = ['pass', 'pass', 'pass', 'pass', 'return', 'return', 'undo', 'undo']
const others =
  'refuse transfer hand_over delegate add_before add_after add_seat remove request_supplement supply suspend resume claim release urge copy pledge fulfil extend fire job_ok job_fail child_done jump migrate cancel withdraw move_owner'
export const acts = [...often, ...others.split(' ')]

export const dice = fc.record({
  act: fc.constantFrom(...acts),
  a: fc.nat(1000),
  b: fc.nat(1000),
  parties: fc.array(party, { minLength: 1, maxLength: 2 }),
  hours: fc.constantFrom(0, 1, 5, 20, 30, 80),
  wrong: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
})
export type Dice = typeof dice extends fc.Arbitrary<infer T> ? T : never

export interface Done {
  id: string
  act: string
  by: By
}

const pick = <T>(list: T[], n: number): T | undefined => (list.length ? list[n % list.length] : undefined)
const by = (id: string, tenant: number, role?: string | null): By => ({ id, name: id, tenant, department: null, roles: role ? [role] : [] })
export const machine = by('system:test', places[0])

/** Whoever may act on the task. */
export const holder = (task: { user: string | null; tenant: number; role: string | null }, spare = 'u1') => by(task.user ?? spare, task.tenant, task.role)

function instead(act: string, state: State, hasWork: boolean, hasSupplement: boolean) {
  if (hasWork || !['pass', 'refuse', 'transfer', 'return'].includes(act)) return act
  if (hasSupplement) return 'supply'
  if (suspensionsOf(state).length) return 'resume'
  return Object.values(state.jobs).some((job) => job.state === 'pending') ? 'job_ok' : 'child_done'
}

/** Turns dice into an act that has a chance in this state. */
export function roll({ act: wanted, a, b, parties, wrong }: Dice, state: State, n: number, at: string, log: Done[]): Act {
  const open = Object.values(state.tasks).filter((task) => task.state === 'open')
  const supplements = open.filter(({ kind }) => kind === 'supplement')
  const work = open.filter(({ kind }) => kind !== 'supplement')
  const rare = ['cancel', 'withdraw', 'move_owner'].includes(wanted) && a % 8
  const act = instead(rare ? 'pass' : wanted, state, work.length > 0, supplements.length > 0)
  const task = act === 'supply' ? pick(supplements, a) : wrong ? pick(Object.values(state.tasks), a) : pick(work, a)
  const base: Act = { id: `a${n}`, act, by: task ? holder(task, people[b % people.length]) : machine, at, task: task?.id }
  return { ...base, ...more(act, { a, b, parties }, state, at, log, task) }
}

type Roll = Pick<Dice, 'a' | 'b' | 'parties'>

function more(act: string, { a, b, parties }: Roll, state: State, at: string, log: Done[], task?: State['tasks'][string]): Partial<Act> {
  const inDays = (days: number) => new Date(Date.parse(at) + 864e5 * days).toISOString()
  const live = ({ state: s }: { state: string }) => s === 'open' || s === 'wait'
  const pending = pick(Object.values(state.jobs).filter((job) => job.state === 'pending'), a)?.id
  const cases: Record<string, () => Partial<Act>> = {
    return: () => ({ stage: b % 2 ? 'previous' : `s${b % 8}`, mode: (['all', 'path', 'direct'] as const)[b % 3] }),
    transfer: () => ({ to: [{ ...parties[0], tenant: task?.tenant ?? places[0] }] }),
    hand_over: () => ({ to: [parties[0]] }),
    delegate: () => ({ to: [parties[0]] }),
    move_owner: () => ({ to: [{ tenant: parties[0].tenant }] }),
    add_before: () => ({ to: parties }),
    add_after: () => ({ to: parties }),
    add_seat: () => ({ to: parties }),
    copy: () => ({ to: parties }),
    remove: () => ({ ref: pick(Object.values(state.tasks).filter((one: Party & any) => one.stage === task?.stage && live(one)), b)?.id }),
    undo: () => {
      const own = log.filter((one) => one.by.id !== machine.id)
      const last = b % 3 ? own.at(-1) : pick(own, a)
      return { by: last?.by ?? machine, task: undefined, ref: last?.id }
    },
    suspend: () => ({
      data: { until: inDays(1 + (b % 9)), reason: 'hearing', article45: b % 2 === 0 },
      stage: b % 3 ? undefined : pick(Object.keys(state.stages).filter((id) => state.stages[id].state === 'open'), a),
    }),
    resume: () => ({ ref: pick(suspensionsOf(state), a)?.id }),
    pledge: () => ({ data: { what: 'x', days: 3 } }),
    fulfil: () => ({ ref: pick<{ id: string }>(state.root.facts.pledges ?? [], a)?.id }),
    extend: () => ({ ref: pick(Object.keys(state.clocks), a), data: { days: 10 } }),
    fire: () => ({
      ref: (pick(Object.values(state.timers).filter((one) => one.state === 'set' && one.at <= at), a) ?? pick(Object.values(state.timers), a))?.id,
    }),
    job_ok: () => ({ ref: pending, data: { verdict: ['pass', 'manual', 'pass', 'refuse'][b % 4], facts: b % 2 ? { big: true } : {} } }),
    job_fail: () => ({ ref: pending }),
    child_done: () => ({ ref: pick(Object.values(state.children).filter((one) => one.state === 'run'), a)?.id, data: { result: b % 3 ? 'done' : 'refused' } }),
    jump: () => ({ stage: `s${b % 8}` }),
    migrate: () => ({ data: { to: state.root.version === 1 ? 2 : 1 } }),
  }
  return cases[act]?.() ?? {}
}
