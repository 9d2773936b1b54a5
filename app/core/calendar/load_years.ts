import { currentTransaction } from '#app/core/tenancy/doors'
import type { YearOfDays } from '#app/core/calendar/working_calendar'

/** Adds a loading of each year, which counts from now on. Inside `withTenantWrite` of the city, or `withLoading`. */
export async function loadYears(years: YearOfDays[], { source, by }: { source: string; by: string }) {
  const rows = years.map(({ year, off, on }) => ({ year, off, on }))
  await currentTransaction().rawQuery(
    `insert into calendar_years (year, off, "on", source, by_name)
    select year, off, "on", ?, ? from jsonb_to_recordset(?::jsonb) x(year int, off jsonb, "on" jsonb)`,
    [source, by, JSON.stringify(rows)]
  )
}
