import { CalendarEnds, type DayCount } from '#app/core/calendar/day_count'
import { dayOf } from '#app/core/calendar/days'
import { lampOf, type Lit } from '#app/core/procedures/lamp_of'

/** What stands beside the pause sign. */
const pauses: Record<string, string> = { supplement: '补正', suspended: '特别程序' }

/** Working days from today to the day it is due, negative when over; null where the calendar does not reach. */
function daysLeft(dueAt: Date | string, now: Date, calendar: DayCount) {
  try {
    return calendar.index(dayOf(dueAt), 'wd') - calendar.index(dayOf(now), 'wd')
  } catch (error) {
    if (error instanceof CalendarEnds) return null
    throw error
  }
}

/** The lamp of a docket in shape, colour and words. */
export function lampWords(docket: Lit & { status: string }, now: Date, calendar: DayCount) {
  const { dueAt, paused, status, open, calendarMissing } = docket
  const isUnlimited = open && !paused && !dueAt
  const left = dueAt && daysLeft(dueAt, now, calendar)
  return {
    tone: isUnlimited ? ('done' as const) : lampOf(docket, now),
    days: typeof left === 'number' ? Math.abs(left) : null,
    note: paused ? (pauses[status] ?? null) : isUnlimited ? (calendarMissing ? '到期日待定' : '不计时限') : null,
    dueOn: dueAt ? dayOf(dueAt) : null,
    calendarMissing,
  }
}
