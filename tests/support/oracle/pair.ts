import type { Definition } from '#app/core/procedures/definition'
import type { State, Task } from '#app/core/procedures/state'
import { Refused, type Act, type Environment, type Image } from '#app/core/procedures/act'
import { apply, blank } from '#app/core/procedures/apply'
import { resolveParties } from '#app/core/procedures/parties'
import { published } from '#tests/support/procedures/run'
import { isUp, type Deed, type Model, type Turn } from '#tests/support/oracle/model'
import { dueDay } from '#tests/support/oracle/stopwatch'
import { shanghai } from '#tests/support/oracle/days'
import { Oracle } from '#tests/support/oracle/oracle'

export interface Origin {
  owner: number
  intake: number
  department: number | null
  facts: Record<string, any>
}

interface Answer {
  code: string
  state: State
  image?: Image
}

/** One case in the engine and in the oracle's mind. */
export class Pair {
  #ids = new Map<string, string>()

  private constructor(
    public definition: Definition,
    public state: State,
    public oracle: Oracle,
    public images: Map<string, Image>,
  ) {
    this.#align()
  }

  static begin(definition: Definition, origin: Origin, at: string) {
    const { facts, ...place } = origin
    const by = { id: 'subject:1', name: '甲', tenant: place.intake, department: null, roles: [] }
    const empty = blank({ id: 'c', subject: 'subject:1', ...place }, definition)
    const { state } = apply(empty, { id: 'a0', act: 'start', by, at, data: { facts } }, environment(definition, new Map()))
    return new Pair(definition, state, Oracle.begin(definition, origin, at), new Map())
  }

  /** Both answers to one deed; empty where they agree on permission, state and clocks. */
  compare(deed: Deed, id: string): { differences: string[]; code: string; next: Pair } {
    const told = this.oracle.foretell(deed, id)
    const done = this.#apply(deed, id)
    if (told.code !== done.code) return { differences: [`oracle ${told.code}, engine ${done.code}`], code: done.code, next: this }
    if (done.code !== 'ok') return { differences: [], code: done.code, next: this }
    const images = new Map(this.images).set(id, done.image!)
    const next = new Pair(this.definition, done.state, told.after, images)
    return { differences: next.differences(), code: 'ok', next }
  }

  #apply(deed: Deed, id: string): Answer {
    const { turn, ref, by, ...rest } = deed
    const act = { ...rest, id, by: { ...by, name: '甲' }, task: turn && this.#engineId(turn), ref: ref && this.#engineId(ref) } as Act
    try {
      const { state, before } = apply(this.state, act, environment(this.definition, this.images))
      return { code: 'ok', state, image: { seq: state.root.seq, by: by.id, act: act.act, task: act.task, before } }
    } catch (error) {
      if (error instanceof Refused) return { code: error.code, state: this.state }
      throw error
    }
  }

  #engineId(name: string) {
    const [kind, which] = name.split(':')
    if (kind === 'clock' || !which) return this.#ids.get(name) ?? name
    const wanted = this.#ids.get(which)
    const timer = Object.entries(this.state.timers).find(([, one]) => one.ref === wanted)
    return timer?.[0] ?? name
  }

  /** The oracle has names of its own for what the engine numbers. */
  #align() {
    const { model } = this.oracle
    for (const stage of Object.keys(model.places)) {
      for (const kind of [true, false]) {
        const mine = turnsIn(model, stage, kind)
        tasksIn(this.state, stage, kind).forEach(({ id }, n) => mine[n] && this.#ids.set(mine[n][0], id))
      }
    }
    const pair = (mine: string[], theirs: string[]) => mine.forEach((name, n) => theirs[n] && this.#ids.set(name, theirs[n]))
    pair(Object.keys(model.halts), Object.keys(this.state.suspensions))
    pair(Object.keys(model.debts).filter((name) => name[0] === 'p'), (this.state.root.facts.pledges ?? []).map(({ id }: { id: string }) => id))
  }

  differences() {
    const { model } = this.oracle
    const [told, found] = [seenByOracle(model), seenInEngine(this.state)]
    return Object.keys({ ...told, ...found }).filter((key) => told[key] !== found[key]).map((key) => `${key}: oracle ${told[key]}, engine ${found[key]}`)
  }
}

const environment = (definition: Definition, images: Map<string, Image>): Environment => ({
  resolve: resolveParties,
  calendar: published,
  image: (ref) => images.get(ref),
  definition: () => definition,
})

const turnsIn = (model: Model, stage: string, isSupplement: boolean) =>
  Object.entries(model.turns)
    .filter(([, turn]) => turn.stage === stage && (turn.kind === 'supplement') === isSupplement)
    .sort(([, a], [, b]) => (isSupplement ? 0 : a.seat - b.seat || a.order - b.order))

const tasksIn = ({ tasks, stages }: State, stage: string, isSupplement: boolean): Task[] =>
  Object.values(tasks)
    .filter((task) => task.stage === stage && task.round === stages[stage].round && task.state !== 'gone' && (task.kind === 'supplement') === isSupplement)
    .sort((a, b) => (isSupplement ? 0 : a.seat - b.seat || a.pos - b.pos))

type Seen = Record<string, string>
const person = (kind: string, tenant: number, role: unknown, user: unknown) => `${kind} ${tenant} ${role ?? ''} ${user ?? ''}`
const list = (all: string[]) => all.sort().join('; ')

function seenByOracle(model: Model): Seen {
  const seen: Seen = { end: String(model.ended) }
  for (const [id, { state }] of Object.entries(model.places)) {
    if (!model.ended) seen[`stage ${id}`] = state
    const who = ({ kind, who: { tenant, role, user }, claimedBy }: Turn) => person(kind, tenant, kind === 'supplement' ? '' : role, claimedBy ?? user)
    seen[`open in ${id}`] = list(Object.values(model.turns).filter((turn) => turn.stage === id && isUp(model, turn)).map(who))
  }
  for (const [id, watch] of Object.entries(model.watches)) {
    const due = dueDay(watch)
    seen[`clock ${id}`] = [watch.state, due === 'unknown' ? '待日历' : due, watch.state === 'run' && watch.isOver ? 'over' : ''].join(' ')
  }
  return seen
}

function seenInEngine({ root, stages, tasks, clocks }: State): Seen {
  const seen: Seen = { end: String(root.result) }
  for (const [id, { state }] of Object.entries(stages)) {
    if (root.status !== 'finished') seen[`stage ${id}`] = state
    const open = Object.values(tasks).filter((task) => task.stage === id && task.state === 'open')
    seen[`open in ${id}`] = list(open.map(({ kind, tenant, role, user }) => person(kind, tenant, kind === 'supplement' ? '' : role, user)))
  }
  for (const { id, state, due, missing, over } of Object.values(clocks)) {
    const day = state === 'run' ? (missing ? '待日历' : due && shanghai(due)) : null
    seen[`clock ${id}`] = [state, day, state === 'run' && over ? 'over' : ''].join(' ')
  }
  return seen
}
