import type { Definition } from '#app/core/procedures/definition'
import { apply, blank } from '#app/core/procedures/apply'
import { Refused, type Act, type Environment } from '#app/core/procedures/act'
import type { State } from '#app/core/procedures/state'

export interface Simulated {
  ended: number
  /** Stages at which a case could not go on, with the refusal: 卡在…. None: every case came to an end. */
  stuck: { stage: string; code: string }[]
}

const mostActs = 300
const natural: Environment['calendar'] = {
  index: (day) => Date.parse(day) / 864e5,
  day: (index) => new Date(index * 864e5).toISOString().slice(0, 10),
}

/** The same numbers for the same seed. */
function* numbers(seed: number): Generator<number> {
  for (let n = seed >>> 0; ; ) yield (n = (Math.imul(n, 1664525) + 1013904223) >>> 0) / 2 ** 32
}

/** Runs made-up cases through a draft before it is published: does everybody find an end, whatever is decided on the way? */
export function simulate(definition: Definition, facts: Record<string, unknown> = {}, cases = 200): Simulated {
  const result: Simulated = { ended: 0, stuck: [] }
  for (let seed = 1; seed <= cases; seed++) {
    const end = live(definition, facts, numbers(seed))
    if (end === null) result.ended++
    else if (!result.stuck.some(({ stage, code }) => stage === end.stage && code === end.code)) result.stuck.push(end)
  }
  return result
}

function live(definition: Definition, facts: Record<string, unknown>, dice: Generator<number>) {
  const env: Environment = {
    resolve: ({ role, user }) => [{ tenant: 1, role: role ?? null, user: user ?? (role ? null : 'somebody') }],
    calendar: natural,
    image: () => undefined,
    definition: () => definition,
  }
  const base = { id: '', at: '2026-01-05T02:00:00.000Z', by: { id: 'somebody', name: '', tenant: 1, department: null, roles: [] as string[] } }
  let state = blank({ id: 'simulated', owner: 1, intake: 1, subject: 'subject:0' }, definition)
  let act: Act = { ...base, act: 'start', data: { facts } }
  for (let n = 0; n < mostActs; n++) {
    try {
      state = apply(state, act, env).state
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      // A refusal to refuse or to return is no dead end: people then pass.
      if (act.act === 'pass' || !act.task) return { stage: state.tasks[act.task ?? '']?.stage ?? '', code: error.code }
      act = { ...act, act: 'pass' }
      continue
    }
    if (state.root.status === 'finished') return null
    act = { ...base, ...next(state, dice, n > mostActs / 2) }
  }
  return { stage: Object.keys(state.stages).find((id) => state.stages[id].state === 'open') ?? '', code: 'no_end' }
}

/** Late in its life a case is only passed on, so that returning for ever does not look like a dead end. */
function next({ tasks, jobs, children }: State, dice: Generator<number>, late: boolean): Pick<Act, 'act'> & Partial<Act> {
  const chance = dice.next().value
  const open = Object.values(tasks).filter(({ state }) => state === 'open')
  if (open.length) {
    const task = open[Math.floor(dice.next().value * open.length)]
    const by = { id: task.user ?? 'somebody', name: '', tenant: task.tenant, department: null, roles: task.role ? [task.role] : [] }
    const act = late || chance < 0.7 ? 'pass' : chance < 0.85 ? 'refuse' : 'return'
    return { act, task: task.id, by }
  }
  const job = Object.values(jobs).find(({ state }) => state === 'pending')
  if (job) return { act: 'job_ok', ref: job.id, data: { verdict: chance < 0.8 ? 'pass' : 'manual' } }
  const child = Object.values(children).find(({ state }) => state === 'run')
  return { act: 'child_done', ref: child?.id, data: { result: chance < 0.8 ? 'done' : 'refused' } }
}
