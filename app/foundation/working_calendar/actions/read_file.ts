import { readFile as read } from 'node:fs/promises'
import { currentTransaction, withTenant } from '#app/core/tenancy/doors'
import { WorkingCalendar } from '#app/core/calendar/working_calendar'
import { differences } from '#app/foundation/working_calendar/queries/differences'
import { readYears } from '#app/foundation/working_calendar/queries/read_years'
import { judgeRows } from '#app/foundation/working_calendar/readers/judge_rows'
import { readJson } from '#app/foundation/working_calendar/readers/read_json'
import { readXlsx } from '#app/foundation/working_calendar/readers/read_xlsx'

/** Reads a file and says what it would change; nothing is stored. */
export async function readFile(path: string, extension: string) {
  const source = await read(path)
  const rows = extension === 'xlsx' ? await readXlsx(source) : readJson(source)
  const { years, open } = await withTenant(async () => ({ years: await readYears(), open: await openCases() }))
  const judged = judgeRows(rows, years.map(({ year }) => year))
  const { faults, names, ...year } = judged
  return {
    year,
    faults,
    differences: faults.length ? [] : differences(years.find((one) => one.year === year.year), year, names),
    workdays: faults.length ? null : workdaysOf(year),
    isNew: !years.some((one) => one.year === year.year),
    open,
  }
}

const workdaysOf = (year: { year: number; off: string[]; on: string[] }) => new WorkingCalendar([year]).index(`${year.year}-12-31`, 'wd')

const openCases = async () => Number((await currentTransaction().rawQuery('select open_clocks() as n')).rows[0].n)
