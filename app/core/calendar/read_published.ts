import type { YearOfDays } from '#app/core/calendar/working_calendar'

/** The data file's form: weekdays off and weekend days worked, each with the holiday's name. */
export interface Published {
  weekdayOff: Record<string, string>
  weekendWork: Record<string, string>
}

export function yearsOf({ weekdayOff, weekendWork }: Published): YearOfDays[] {
  const days = (list: Record<string, string>, year: string) => Object.keys(list).filter((day) => day.startsWith(year)).sort()
  const years = [...new Set([...Object.keys(weekdayOff), ...Object.keys(weekendWork)].map((day) => day.slice(0, 4)))].sort()
  return years.map((year) => ({ year: Number(year), off: days(weekdayOff, year), on: days(weekendWork, year) }))
}
