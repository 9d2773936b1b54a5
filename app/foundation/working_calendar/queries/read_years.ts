import { currentTransaction } from '#app/core/tenancy/doors'
import type { YearOfDays } from '#app/core/calendar/working_calendar'

export interface LoadedYear extends YearOfDays {
  source: string
  by: string
  at: string
}

/** The loading that counts, of each year. Inside any door. */
export async function readYears(): Promise<LoadedYear[]> {
  const { rows } = await currentTransaction().rawQuery(
    `select distinct on (year) year, off, "on", source, by_name as by, at from calendar_years order by year, version desc`
  )
  return rows.map((row: any) => ({ ...row, at: row.at.toISOString() }))
}
