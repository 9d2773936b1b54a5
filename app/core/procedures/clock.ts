import { dayOf, endOf, startOf } from '#app/core/calendar/days'
import { CalendarEnds, type DayCount } from '#app/core/calendar/day_count'
import type { Clock, Span } from '#app/core/procedures/state'

type Counted = Pick<Clock, 'unit'> & { spans: Span[] }

/** Days used up to now: the day of the event is day 0, a span (a, b] counts what lies in it. */
export const used = ({ spans, unit }: Counted, calendar: DayCount, now: string) =>
  spans.reduce((sum, [from, to]) => sum + calendar.index(dayOf(to ?? now), unit) - calendar.index(dayOf(from), unit), 0)

/** With so few days left (or fewer) the lamp is yellow: one day, or a fifth of the limit. */
export const yellowFrom = (days: number) => Math.max(1, Math.floor(days / 5))

export interface Due {
  due: string | null
  yellow: string | null
  missing: boolean
}
const none: Due = { due: null, yellow: null, missing: false }

/** When a running clock runs out (23:59:59 in Shanghai) and when its lamp turns yellow (00:00). */
export function due(clock: Clock, calendar: DayCount): Due {
  const last = clock.spans.at(-1)
  if (!last || last[1] || clock.days === null) return none
  try {
    const start = dayOf(last[0])
    const index = calendar.index(start, clock.unit)
    const left = clock.days - used({ unit: clock.unit, spans: clock.spans.slice(0, -1) }, calendar, last[0])
    const on = (days: number) => later(start, calendar.day(index + Math.max(days, 0), clock.unit))
    // With no day left on a holiday it ends with the next working day. What was over before it stood still remains over by as many days.
    const isHoliday = left === 0 && calendar.day(index, clock.unit) !== start
    const day = calendar.day(index + left + (isHoliday ? 1 : 0), clock.unit)
    return { due: endOf(day), yellow: startOf(on(left - yellowFrom(clock.days))), missing: false }
  } catch (error) {
    if (error instanceof CalendarEnds) return { ...none, missing: true }
    throw error
  }
}

const later = (one: string, other: string) => (one > other ? one : other)
