import ExcelJS from 'exceljs'
import { FileUnreadable } from '#app/foundation/working_calendar/errors'
import type { DayRow } from '#app/foundation/working_calendar/readers/day_row'

const mostRows = 1000

/** First sheet: 日期, 类型 (休 or 班), 名称; a heading line is passed over. */
export async function readXlsx(source: Buffer): Promise<DayRow[]> {
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(source as any).catch(() => {
    throw new FileUnreadable('文件不是有效的 XLSX 工作簿')
  })
  const sheet = book.worksheets[0]
  if (!sheet || sheet.rowCount > mostRows) throw new FileUnreadable(`第一张工作表应有 1 至 ${mostRows} 行`)
  const rows: DayRow[] = []
  sheet.eachRow((row, line) => {
    const [day, kind, name] = [1, 2, 3].map((column) => cell(row.getCell(column)))
    if (day || kind) rows.push({ line, day, kind, name })
  })
  return rows.filter(({ line, day }) => !(line === 1 && !/\d/.test(day)))
}

/** A date cell is a day of its own calendar, without a zone. */
function cell({ value, text }: ExcelJS.Cell) {
  return value instanceof Date ? value.toISOString().slice(0, 10) : text.trim().replace(/^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/, padded)
}

const padded = (_: string, year: string, month: string, day: string) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
