import { audit } from '#app/core/audit/audit'
import { loadYears } from '#app/core/calendar/load_years'
import type { YearOfDays } from '#app/core/calendar/working_calendar'
import { wakeWorker } from '#app/core/jobs/wake'
import { currentStaff } from '#app/core/tenancy/actor'
import { withTenant, withTenantWrite } from '#app/core/tenancy/doors'
import { YearHasFaults } from '#app/foundation/working_calendar/errors'
import { readYears } from '#app/foundation/working_calendar/queries/read_years'
import { judgeRows } from '#app/foundation/working_calendar/readers/judge_rows'

/** A year counts from now on; the worker counts the clocks of open cases again. What was shown is judged once more. */
export async function loadYear(year: YearOfDays, source: string) {
  const known = await withTenant(readYears)
  const rows = [...year.off.map((day) => ({ day, kind: '休' })), ...year.on.map((day) => ({ day, kind: '班' }))]
  const { faults, off, on } = judgeRows(rows.map((row, n) => ({ line: n + 1, name: '', ...row })), known.map((one) => one.year))
  if (faults.length) throw new YearHasFaults(`日历还有错误：${faults[0].text}`)
  await withTenantWrite(async () => {
    await loadYears([{ year: year.year, off, on }], { source, by: currentStaff().name })
    const before = known.find((one) => one.year === year.year)
    await audit({ action: 'calendar.load', objectType: 'Calendar', objectId: year.year, before: before && { off: before.off, on: before.on }, after: { off, on } })
  })
  wakeWorker()
}
