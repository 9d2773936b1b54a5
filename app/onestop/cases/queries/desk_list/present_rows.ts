import { calendar } from '#app/core/calendar/calendar_at'
import { CalendarEnds } from '#app/core/calendar/day_count'
import { dayOf } from '#app/core/calendar/days'
import { lampOf } from '#app/core/procedures/lamp_of'
import { caseStates, type CaseState } from '#app/onestop/cases/states'
import { likelyAct } from '#app/onestop/cases/queries/desk_list/likely_act'
import type { DeskRow } from '#app/onestop/cases/queries/desk_list/desk_row'

type Calendar = Awaited<ReturnType<typeof calendar>>['calendar']

/** Working days from today to the day it is due, negative when over; null where the calendar does not reach. */
function daysLeft(dueAt: Date | string, now: Date, days: Calendar) {
  try {
    return days.index(dayOf(dueAt), 'wd') - days.index(dayOf(now), 'wd')
  } catch (error) {
    if (error instanceof CalendarEnds) return null
    throw error
  }
}

/** What stands beside the pause sign: 补正 or 特别程序. */
const pauseWords: Partial<Record<string, string>> = { supplement: '补正', suspended: '特别程序' }

const iso = (moment: Date | string | null) => moment && new Date(moment).toISOString()

/** Rows of the desk list as the page shows them, with lamps read at this moment. Mine is what I have signed for. */
export async function presentRows(rows: DeskRow[], me: string, now = new Date()) {
  const { calendar: days } = await calendar()
  return rows.map(({ task, dueAt, yellowAt, createdAt, ...row }) => ({
    ...row,
    statusTitle: caseStates[row.status as CaseState] ?? row.status,
    dueOn: dueAt && dayOf(dueAt),
    createdAt: iso(createdAt)!,
    arrivedAt: iso(task?.openedAt ?? createdAt)!,
    lamp: {
      tone: lampOf({ ...row, dueAt, yellowAt }, now),
      days: dueAt ? Math.abs(daysLeft(dueAt, now, days) ?? 0) : null,
      note: row.paused ? (pauseWords[row.status] ?? null) : dueAt || !row.open ? null : '不计时限',
    },
    claimed: task ? (task.claimedBy === me ? 'mine' : task.claimedBy ? 'other' : 'nobody') : null,
    act: likelyAct(task),
  }))
}
