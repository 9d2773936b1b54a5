import vine from '@vinejs/vine'
import { sentences } from '#app/core/validation/sentences'

export const calendarFile = vine.create({ file: vine.file({ size: '1mb', extnames: ['json', 'xlsx'] }) })
calendarFile.messagesProvider = sentences({
  'file.required': '请选择日历文件',
  'file.file': '请选择日历文件',
  'file.file.size': '文件不能超过 1 MB',
  'file.file.extname': '只能导入 JSON 或 XLSX 文件',
})
