import { WorkingCalendar, type YearOfDays } from '#app/core/calendar/working_calendar'
import { currentTransaction, withTenant } from '#app/core/tenancy/doors'
import { differences } from '#app/foundation/working_calendar/queries/differences'
import { readYears } from '#app/foundation/working_calendar/queries/read_years'
import type { Judged } from '#app/foundation/working_calendar/readers/judge_rows'

/** What a year would bring: its working days, what changes, how many open cases are counted again. */
export async function previewOf({ faults, names, year, off, on }: Judged) {
  const { known, open } = await withTenant(async () => ({ known: await readYears(), open: await openCases() }))
  const now = known.find((one) => one.year === year)
  const isSound = faults.length === 0
  return {
    year: { year, off, on, names },
    faults,
    differences: isSound ? differences(now, { year, off, on }, names) : [],
    workdays: isSound ? workdaysOf({ year, off, on }) : null,
    isNew: !now,
    open,
  }
}

const workdaysOf = (year: YearOfDays) => new WorkingCalendar([year]).index(`${year.year}-12-31`, 'wd')

const openCases = async () => Number((await currentTransaction().rawQuery('select open_clocks() as n')).rows[0].n)
