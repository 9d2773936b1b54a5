import vine from '@vinejs/vine'
import { sentences } from '#app/core/validation/sentences'

const days = () => vine.array(vine.string().regex(/^\d{4}-\d{2}-\d{2}$/)).maxLength(200)

export const calendarYear = vine.create({
  year: vine.number().withoutDecimals().range([2000, 2100]),
  off: days(),
  on: days(),
  names: vine.record(vine.string().maxLength(40)).optional(),
  fileName: vine.string().maxLength(255).optional(),
  source: vine.string().trim().optional(),
})
calendarYear.messagesProvider = sentences({
  required: '日历内容不完整，请重新导入文件',
  regex: '日期不对，请重新导入文件',
  range: '年份不对，请重新导入文件',
})

const longest = 200

/** What is wrong with the source named for a year, if anything is. */
export function sourceProblem(source: string) {
  if (source.length < 2) return '请填写依据（如国办发明电文号）'
  return source.length > longest ? `依据最多 ${longest} 个字` : null
}
