import type { Context } from '#app/core/procedures/context'
import type { Act } from '#app/core/procedures/act'
import type { Task, Timer } from '#app/core/procedures/state'
import { dayOf, endOf, plusDays } from '#app/core/calendar/days'
import { CalendarEnds } from '#app/core/calendar/day_count'
import { settle } from '#app/core/procedures/seats'
import { addTask, dropTimer } from '#app/core/procedures/stages'
import { markDone } from '#app/core/procedures/acts/vote'
import { isSupplementing } from '#app/core/procedures/sync_clocks'

const usual = { days: 30, unit: 'nd' as const }

function lastDay(c: Context, days: number, unit: 'wd' | 'nd') {
  const today = dayOf(c.act.at)
  try {
    return c.env.calendar.day(c.env.calendar.index(today, unit) + days, unit)
  } catch (error) {
    // Beyond the calendar nobody loses a right: natural days, twice as many.
    if (error instanceof CalendarEnds) return plusDays(today, days * 2)
    throw error
  }
}

export const setTimer = (c: Context, kind: Timer['kind'], ref: string, at: string) =>
  c.add<Timer>('timers', { id: `${kind}:${ref}`, kind, ref, at, state: 'set' })

/** 补正: the applicant's task (a window of the intake place may hand it in for them); meanwhile the whole stage parks. */
export function requestSupplement(c: Context, act: Act, task: Task) {
  if (task.kind !== 'main') c.refuse('only_main')
  if (isSupplementing(c.state, task.stage)) c.refuse('supplementing_already')
  const { intake, subject } = c.state.root
  const party = act.to?.[0] ?? { tenant: intake, role: 'window', user: subject }
  const { days, unit = 'nd' } = { ...usual, ...c.graph.definition.supplement, ...act.data?.days && { days: act.data.days } }
  const asked = addTask(c, task.stage, party, 'supplement', -1, 0)
  settle(c, task.stage)
  const until = endOf(lastDay(c, days, unit))
  setTimer(c, 'supplement', asked.id, until)
  c.effect('supplement.requested', { task: asked.id, stage: task.stage, until })
}

/** 补正提交: the stage goes on with the same people. */
export function supply(c: Context, act: Act, task: Task) {
  if (task.kind !== 'supplement') c.refuse('not_a_supplement')
  markDone(c, task, 'supplied')
  dropTimer(c, `supplement:${task.id}`)
  Object.assign(c.state.root.facts, act.data?.facts)
  settle(c, task.stage)
  c.effect('supplement.supplied', { task: task.id, stage: task.stage })
}

/** 容缺: what is owed has its own deadline; it blocks only stages whose guard says so. */
export function pledge(c: Context, act: Act, task: Task) {
  const { what, days = 15 } = c.need(act.data, 'pledge_what')
  const owed = { id: `p${c.seq}`, what: c.need(what, 'pledge_what'), by: task.stage }
  c.state.root.facts.pledges = [...(c.state.root.facts.pledges ?? []), owed]
  setTimer(c, 'pledge', owed.id, endOf(lastDay(c, days, 'nd')))
}

export function fulfil(c: Context, act: Act) {
  const pledges: { id: string }[] = c.state.root.facts.pledges ?? []
  const owed = c.need(pledges.find(({ id }) => id === act.ref), 'no_pledge')
  c.state.root.facts.pledges = pledges.filter((one) => one !== owed)
  dropTimer(c, `pledge:${act.ref}`)
}
