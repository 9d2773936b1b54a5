import type { ClockRule, Pause, Stage } from '#app/core/procedures/definition'
import type { Context } from '#app/core/procedures/context'
import type { Clock, Span, State, Timer } from '#app/core/procedures/state'
import type { Unit } from '#app/core/calendar/day_count'
import { due } from '#app/core/procedures/clock'
import { factAt, holds } from '#app/core/procedures/conditions'
import { isSuspended, suspensionsOf } from '#app/core/procedures/seats'

type Wanted = Pick<ClockRule, 'id' | 'days' | 'unit' | 'reset'> & { started: boolean; ended: boolean; paused: boolean; from: string | null }

/** Clocks follow the state: called once at the end of every act. */
export function syncClocks(c: Context) {
  const wanted = [...(c.graph.definition.clocks ?? []).map((rule) => ofRule(c, rule)), ...ofStages(c)]
  const ids = new Set(wanted.map(({ id }) => id))
  for (const clock of Object.values(c.state.clocks)) {
    if (!ids.has(clock.id) && clock.state !== 'stop') wanted.push({ ...clock, days: 0, started: true, ended: true, paused: false, from: null })
  }
  for (const one of wanted) follow(c, one)
}

const isFinished = ({ root }: State) => root.status === 'finished'

/** A skipped stage starts and stops clocks too: where acceptance is skipped, the days of the case run all the same. */
function happened({ stages }: State, event: string) {
  if (event === 'start') return true
  const [edge, id] = event.split(':')
  const { round, state } = stages[id]
  return edge === 'open' ? round > 0 : state === 'done' || state === 'skip'
}

function ofRule(c: Context, rule: ClockRule): Wanted {
  const { state } = c
  const [edge, id] = rule.start.split(':')
  const isMeant = holds(rule.when, state)
  return {
    ...rule,
    started: happened(state, rule.start),
    ended: !isMeant || isFinished(state) || (rule.stop !== 'finish' && happened(state, rule.stop)),
    paused: (rule.pause ?? []).some((why) => stops(c, rule, why)),
    from: edge === 'close' ? state.stages[id].from : null,
  }
}

function stops(c: Context, rule: ClockRule, why: Pause) {
  if (why === 'supplement') return isSupplementing(c.state)
  const grounds = suspensionsOf(c.state).filter((one) => why === 'suspend' || one.article45)
  if (grounds.some(({ stage }) => !stage || rule.branches?.includes(stage))) return true
  const open = c.graph.order.filter(({ id }) => c.state.stages[id].state === 'open')
  return open.length > 0 && open.every(({ id }) => grounds.some(({ stage }) => stage === id))
}

export const isSupplementing = ({ tasks }: State, stage?: string) =>
  Object.values(tasks).some(
    (task) => task.kind === 'supplement' && (task.state === 'open' || task.state === 'wait') && (!stage || task.stage === stage),
  )

/** The limit of a stage is a clock of its own for each round, as `review#2`. */
const ofStages = (c: Context): Wanted[] => c.graph.order.filter(({ id, due: limit }) => limit && c.state.stages[id].round > 0).map((stage) => ofStage(c, stage))

function ofStage({ state }: Context, { id, due: limit }: Stage): Wanted {
  const row = state.stages[id]
  return {
    id: `${id}#${row.round}`,
    days: limit!.days,
    unit: limit!.unit,
    started: true,
    ended: isFinished(state) || row.state !== 'open',
    paused: isSupplementing(state) || isSuspended(state, id),
    from: null,
  }
}

export function pinned(days: ClockRule['days'], facts: unknown) {
  const value = typeof days === 'number' ? days : factAt(facts, days.fact)
  return Number.isInteger(value) && (value as number) >= 0 ? (value as number) : null
}

const pinnedUnit = (unit: ClockRule['unit'], facts: unknown): Unit =>
  (typeof unit === 'object' ? factAt(facts, unit.fact) : unit) === 'nd' ? 'nd' : 'wd'

function follow(c: Context, want: Wanted) {
  const clock = c.state.clocks[want.id] ?? begin(c, want)
  if (!clock) return
  const { at, act } = c.act
  if (want.reset && act === 'supply' && clock.state !== 'stop') {
    c.set('clocks', clock.id, { past: [...clock.past, closed(clock.spans, at)], spans: [], over: false, state: 'pause' })
  }
  const state = want.ended ? 'stop' : want.paused ? 'pause' : 'run'
  if (state !== clock.state) turn(c, clock, state, clock.spans.length || clock.past.length ? at : (want.from ?? at))
  const next = state === 'run' ? due(clock, c.env.calendar) : { due: null, yellow: null, missing: false }
  if (next.due !== clock.due || next.yellow !== clock.yellow || next.missing !== clock.missing) c.set('clocks', clock.id, { ...next })
  followTimer(c, clock)
}

function begin(c: Context, want: Wanted) {
  if (!want.started || want.ended) return null
  const days = pinned(want.days, c.state.root.facts)
  // Begun in the past while standing still now: the days up to now have run.
  const spans: Span[] = want.paused && want.from ? [[want.from, c.act.at]] : []
  const empty = { spans, past: [], due: null, yellow: null, missing: false, extended: 0, over: false }
  return c.add<Clock>('clocks', { id: want.id, state: 'pause', days, unit: pinnedUnit(want.unit, c.state.root.facts), ...empty })
}

function turn(c: Context, clock: Clock, state: Clock['state'], at: string) {
  c.touch('clocks', clock.id)
  if (clock.state === 'run') clock.spans = closed(clock.spans, at)
  if (state === 'run') clock.spans = [...clock.spans, [at, null]]
  clock.state = state
}

const closed = (spans: Span[], at: string) => spans.map(([from, to]): Span => [from, to ?? at])

function followTimer(c: Context, clock: Clock) {
  const id = `clock:${clock.id}`
  const timer: Timer | undefined = c.state.timers[id]
  if (clock.due && !clock.over) {
    if (!timer) c.add<Timer>('timers', { id, kind: 'clock', ref: clock.id, at: clock.due, state: 'set' })
    else if (timer.state !== 'set' || timer.at !== clock.due) c.set('timers', id, { state: 'set', at: clock.due })
  } else if (timer?.state === 'set') c.set('timers', id, { state: 'gone' })
}
