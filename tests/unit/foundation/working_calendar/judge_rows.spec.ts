import { test } from '@japa/runner'
import ExcelJS from 'exceljs'
import { differences } from '#app/foundation/working_calendar/queries/differences'
import { judgeRows } from '#app/foundation/working_calendar/readers/judge_rows'
import { readJson } from '#app/foundation/working_calendar/readers/read_json'
import { readXlsx } from '#app/foundation/working_calendar/readers/read_xlsx'

const row = (day: string, kind = '休', line = 1) => ({ line, day, kind, name: '' })
const known = [2024, 2025, 2026]
const faults = (...rows: ReturnType<typeof row>[]) => judgeRows(rows, known).faults.map(({ text }) => text).join('；')

test.group('A year of the working calendar', () => {
  test('each fault has its line and its sentence', ({ assert }) => {
    assert.equal(faults(row('2027-01-01')), '')
    assert.include(faults(row('2027-01-01'), row('2027-02-30')), '日期“2027-02-30”不对')
    assert.include(faults(row('2027-01-01'), row('2026-01-02')), '一次只导入一年')
    assert.include(faults(row('2027-01-01', '假')), '只能是“休”或“班”')
    assert.include(faults(row('2027-01-01'), row('2027-01-01')), '重复')
    assert.include(faults(row('2027-01-01'), row('2027-01-02')), '本来就是周末')
    assert.include(faults(row('2027-01-01', '班')), '本来就是工作日')
    assert.include(faults(row('2029-01-01')), '只能更新其中一年或导入 2027 年')
    assert.include(faults(), '没有任何放假日')
    assert.deepEqual(judgeRows([row('2027-01-01'), row('x', '休', 7)], known).faults.map(({ line }) => line), [7])
  })

  test('JSON in both forms', ({ assert }) => {
    const json = (value: unknown) => readJson(Buffer.from(JSON.stringify(value)))
    assert.deepEqual(json([{ date: '2027-01-01', type: '休', name: '元旦' }]), [{ line: 1, day: '2027-01-01', kind: '休', name: '元旦' }])
    assert.deepEqual(json({ weekdayOff: { '2027-01-01': '元旦' }, weekendWork: { '2027-02-07': '春节' } }).map(({ kind }) => kind), ['休', '班'])
    assert.throws(() => readJson(Buffer.from('{')), /不是有效的 JSON/)
    assert.throws(() => json(3), /无法读取/)
  })

  test('XLSX with dates as dates or as text, and a heading', async ({ assert }) => {
    const book = new ExcelJS.Workbook()
    book.addWorksheet('日历').addRows([['日期', '类型', '名称'], [new Date('2027-01-01'), '休', '元旦'], ['2027/2/7', '班', '春节']])
    const rows = await readXlsx(Buffer.from(await book.xlsx.writeBuffer()))
    assert.deepEqual(rows.map(({ line, day, kind }) => [line, day, kind]), [[2, '2027-01-01', '休'], [3, '2027-02-07', '班']])
    await assert.rejects(() => readXlsx(Buffer.from('no workbook')), /不是有效的 XLSX/)
  })

  test('what would change', ({ assert }) => {
    const year = (off: string[], on: string[] = []) => ({ year: 2027, off, on })
    assert.deepEqual(differences(year(['2027-01-01', '2027-05-03']), year(['2027-01-01', '2027-05-04'], ['2027-05-08']), { '2027-05-04': '劳动节' }), [
      { day: '2027-05-03', text: '恢复上班' },
      { day: '2027-05-04', text: '放假（劳动节）' },
      { day: '2027-05-08', text: '调休上班' },
    ])
    assert.lengthOf(differences(undefined, year(['2027-01-01']), {}), 1)
  })
})
