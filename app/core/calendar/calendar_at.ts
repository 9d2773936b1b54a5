import { currentTransaction, inAnyDoor } from '#app/core/tenancy/doors'
import { WorkingCalendar, type YearOfDays } from '#app/core/calendar/working_calendar'

const loaded = new Map<number, WorkingCalendar>()
let latest = 0

/** The working calendar as it was after this loading of a year; 0: none was loaded yet. Inside any door. */
export async function calendarAt(version: number) {
  const hit = loaded.get(version)
  if (hit) return hit
  const { rows } = await currentTransaction().rawQuery(
    `select distinct on (year) year, off, "on" from calendar_years where version <= ? order by year, version desc`,
    [version]
  )
  const calendar = new WorkingCalendar(rows as YearOfDays[])
  loaded.set(version, calendar)
  return calendar
}

/** The same for the newest one, which pages then count with. */
export function newestCalendar(version: number) {
  latest = version
  return calendarAt(version)
}

/** The working calendar of now, and its version. In the open door, or through a public one. */
export const calendar = () =>
  inAnyDoor(async () => {
    const { rows } = await currentTransaction().rawQuery('select coalesce(max(version), 0) as version from calendar_years')
    const version: number = rows[0].version
    return { version, calendar: await newestCalendar(version) }
  })

/** The newest one this process has read; pages that show clocks have read it with the case. */
export function knownCalendar() {
  return loaded.get(latest) ?? new WorkingCalendar([])
}
