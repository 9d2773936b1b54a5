import { isDeepStrictEqual } from 'node:util'
import type { Definition } from '#app/core/procedures/definition'
import type { Act, Environment, Image } from '#app/core/procedures/act'
import type { State } from '#app/core/procedures/state'
import { apply, blank } from '#app/core/procedures/apply'
import { replay, type Logged } from '#app/core/procedures/replay'
import { Refused } from '#app/core/procedures/act'
import { calendar, people, places } from '#tests/support/procedures/generate'
import { holder, machine, roll, type Dice } from '#tests/support/procedures/dice'
import { checkState, checkStep, need } from '#tests/support/procedures/invariants'

export const origin = { id: 'case', owner: places[0], intake: places[2], subject: 'subject:1' }
export const plain = (value: unknown) => JSON.parse(JSON.stringify(value))

/** Seats of generated definitions name their place by number. */
const resolve: Environment['resolve'] = ({ tenant, role, user }) => [{ tenant: Number(tenant), role, user }]

/** One case driven by dice, checked after every act. */
export class Play {
  state: State
  log: Logged[] = []
  at = Date.parse('2026-03-02T01:00:00Z')
  refusals: string[] = []
  #images = new Map<string, Image>()
  #states: State[] = []
  env: Environment

  constructor(public definitions: Definition[]) {
    this.state = blank(origin, definitions[0])
    this.env = { resolve, calendar, image: (ref) => this.#images.get(ref), definition: (version) => definitions[version - 1] }
    this.go({ id: 'a0', act: 'start', by: { ...machine, id: people[0] }, at: this.now, data: { facts: {} } })
  }

  get now() {
    return new Date(this.at).toISOString()
  }

  throw(all: Dice[]) {
    for (const [n, one] of all.entries()) {
      if (this.state.root.status === 'finished') break
      this.at += one.hours * 36e5
      const done = this.log.map(({ act }) => ({ id: act.id, act: act.act, by: act.by }))
      this.go(roll(one, this.state, n + 1, this.now, done))
    }
    return this
  }

  go(act: Act) {
    const previous = this.state
    const frozen = JSON.stringify(previous)
    try {
      const out = apply(previous, act, this.env)
      need(JSON.stringify(previous) === frozen, 'I10 the old state was changed')
      this.state = out.state
      this.#states.push(previous)
      this.log.push({ act: plain(act), inputs: plain(out.inputs), calendar })
      this.#images.set(act.id, { seq: this.state.root.seq, by: act.by.id, act: act.act, task: act.task, before: plain(out.before) })
      checkStep(previous, this.state, act, this.definitions)
      checkState(this.state, this.definitions[this.state.root.version - 1])
      if (act.act === 'undo') this.#checkUndone(act)
      return true
    } catch (error) {
      if (!(error instanceof Refused)) throw this.#explained(error as Error, act)
      need(JSON.stringify(previous) === frozen, 'I10 a refused act changed the state')
      this.refusals.push(error.code)
      return false
    }
  }

  /** I12: undoing the last act restores all but bookkeeping. */
  #checkUndone({ ref }: Act) {
    const { seq } = this.#images.get(ref!)!
    if (seq === this.state.root.seq - 1) need(essence(this.#states[seq - 1]) === essence(this.state), `I12 the undo did not restore\n${essence(this.#states[seq - 1])}\n${essence(this.state)}`)
  }

  #explained(error: Error, act: Act) {
    const acts = [...this.log.map((one) => one.act), act].map((one) => `${one.id} ${one.act} ${one.task ?? ''} ${one.ref ?? ''} ${one.stage ?? ''} ${one.mode ?? ''} ${one.by.id}`)
    error.message += `\n${acts.join('\n')}\n${JSON.stringify(this.definitions)}`
    return error
  }

  /** I11: the log alone, through JSON, makes the same state. */
  checkReplay() {
    const again = replay(blank(origin, this.definitions[0]), this.log, this.env.definition)
    need(isDeepStrictEqual(plain(again), plain(this.state)), 'I11 the replay differs')
    need(this.log.length === this.state.root.seq, 'I10 the log has a gap')
    return this
  }

  /** I13: from here "everybody passes" ends the case. */
  checkEnds() {
    for (let n = 0; n < 400; n++) {
      if (this.state.root.status === 'finished') return this
      need(this.go(this.#nextPass(`e${n}`)), `I13 nobody could act: ${this.refusals.at(-1)}`)
    }
    throw new Error('INVARIANT I13 no end in 400 acts')
  }

  #nextPass(id: string): Act {
    const { tasks, jobs, children, suspensions } = this.state
    const base = { id, by: machine, at: this.now }
    const suspension = Object.values(suspensions).find(({ state }) => state === 'on')
    if (suspension) return { ...base, act: 'resume', ref: suspension.id }
    const task = Object.values(tasks).find(({ state }) => state === 'open')
    if (task) return { ...base, by: holder(task), act: task.kind === 'supplement' ? 'supply' : 'pass', task: task.id }
    const job = Object.values(jobs).find(({ state }) => state === 'pending')
    if (job) return { ...base, act: 'job_ok', ref: job.id, data: { verdict: 'pass' } }
    const child = Object.values(children).find(({ state }) => state === 'run')
    return { ...base, act: 'child_done', ref: child?.id, data: { result: 'done' } }
  }
}

function essence({ stages, tasks, timers, clocks, suspensions }: State) {
  const sorted = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).sort()
  return JSON.stringify({
    stages: Object.entries(stages).map(([id, row]) => [id, row.state, row.round, row.outcome]),
    tasks: sorted(Object.values(tasks).filter(({ state }) => state !== 'gone').map((one) => [one.id, one.state, one.user, one.verdict])),
    timers: sorted(Object.values(timers).filter(({ state }) => state === 'set').map((one) => [one.id, one.at])),
    clocks: sorted(Object.values(clocks).map((one) => [one.id, one.state, one.due, one.spans])),
    suspensions: sorted(Object.values(suspensions).filter(({ state }) => state === 'on').map((one) => one.id)),
  })
}
