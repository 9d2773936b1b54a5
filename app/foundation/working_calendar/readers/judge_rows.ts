import { isWeekend } from '#app/core/calendar/days'
import type { YearOfDays } from '#app/core/calendar/working_calendar'
import type { DayRow } from '#app/foundation/working_calendar/readers/day_row'

export interface Fault {
  line: number
  text: string
}

export interface Judged extends YearOfDays {
  names: Record<string, string>
  faults: Fault[]
}

const isDay = (day: string) => /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day)

/** Which year the file is for, and line by line what is wrong. `known` are the years there are: no year may be left out. */
export function judgeRows(rows: DayRow[], known: number[]): Judged {
  const year = Number(rows.find(({ day }) => isDay(day))?.day.slice(0, 4) ?? 0)
  const seen = new Set<string>()
  const judged: Judged = { year, off: [], on: [], names: {}, faults: [] }
  for (const row of rows) {
    const text = faultOf(row, year, seen)
    seen.add(row.day)
    if (text) judged.faults.push({ line: row.line, text })
    else if (row.kind === '班') judged.on.push(row.day)
    else judged.off.push(row.day)
    if (!text) judged.names[row.day] = row.name
  }
  if (!judged.off.length && !judged.faults.length) judged.faults.push({ line: 0, text: '文件里没有任何放假日，请核对内容' })
  const [first, last] = [Math.min(...known), Math.max(...known)]
  if (known.length && year && (year < first || year > last + 1)) judged.faults.push({ line: 0, text: `已有 ${first} 至 ${last} 年，只能更新其中一年或导入 ${last + 1} 年` })
  judged.off.sort()
  judged.on.sort()
  return judged
}

function faultOf({ day, kind }: DayRow, year: number, seen: Set<string>) {
  if (!isDay(day)) return `日期“${day}”不对，应写成 ${year || 2027}-01-01 的样子`
  if (Number(day.slice(0, 4)) !== year) return `日期 ${day} 不在 ${year} 年，一次只导入一年`
  if (kind !== '休' && kind !== '班') return `类型“${kind}”不对，只能是“休”或“班”`
  if (seen.has(day)) return `日期 ${day} 重复`
  if (kind === '休' && isWeekend(day)) return `${day} 本来就是周末，不必写成“休”`
  if (kind === '班' && !isWeekend(day)) return `${day} 本来就是工作日，不必写成“班”`
  return null
}
