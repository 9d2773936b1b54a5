import { readFile as read } from 'node:fs/promises'
import { withTenant } from '#app/core/tenancy/doors'
import { previewOf } from '#app/foundation/working_calendar/queries/preview_of'
import { readYears } from '#app/foundation/working_calendar/queries/read_years'
import { judgeRows } from '#app/foundation/working_calendar/readers/judge_rows'
import { readJson } from '#app/foundation/working_calendar/readers/read_json'
import { readXlsx } from '#app/foundation/working_calendar/readers/read_xlsx'

/** Reads a file and says what it would change; nothing is stored. */
export async function readFile(path: string, extension: string) {
  const source = await read(path)
  const rows = extension === 'xlsx' ? await readXlsx(source) : readJson(source)
  const years = await withTenant(readYears)
  const judged = judgeRows(rows, years.map(({ year }) => year))
  return previewOf(judged)
}
