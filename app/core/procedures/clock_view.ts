import { CalendarEnds, type DayCount } from '#app/core/calendar/day_count'
import type { Clock } from '#app/core/procedures/state'
import { knownCalendar } from '#app/core/calendar/calendar_at'
import { dayOf } from '#app/core/calendar/days'
import { used, yellowFrom } from '#app/core/procedures/clock'

export type Tone = 'green' | 'yellow' | 'red' | 'grey' | 'done'

export interface ClockView {
  id: string
  /** Null: the limit is not provided. */
  total: number | null
  unit: 'wd' | 'nd'
  used: number | null
  /** Negative: so many days over. */
  left: number | null
  paused: boolean
  /** Calendar day in Shanghai, `2026-11-30`. */
  due: string | null
  tone: Tone
  calendarMissing: boolean
}

/** A clock as people read it at this moment. */
export function clockView(clock: Clock, now: string, calendar: DayCount = knownCalendar()): ClockView {
  const spent = count(clock, now, calendar)
  const left = spent === null || clock.days === null ? null : clock.days - spent
  return {
    id: clock.id,
    total: clock.days,
    unit: clock.unit,
    used: spent,
    left,
    paused: clock.state === 'pause',
    due: clock.due && dayOf(clock.due),
    tone: toneOf(clock, left, now),
    calendarMissing: clock.missing,
  }
}

function count(clock: Clock, now: string, calendar: DayCount) {
  try {
    return used(clock, calendar, now)
  } catch (error) {
    if (error instanceof CalendarEnds) return null
    throw error
  }
}

function toneOf({ state, due, days }: Clock, left: number | null, now: string): Tone {
  if (state === 'stop') return 'done'
  if (state === 'pause') return 'grey'
  if (due && now > due) return 'red'
  if (left === null || days === null) return 'grey'
  return left <= yellowFrom(days) ? 'yellow' : 'green'
}
