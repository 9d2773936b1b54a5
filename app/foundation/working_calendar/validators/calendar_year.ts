import vine, { SimpleMessagesProvider } from '@vinejs/vine'

const days = () => vine.array(vine.string().regex(/^\d{4}-\d{2}-\d{2}$/)).maxLength(200)

export const calendarYear = vine.create({
  year: vine.number().withoutDecimals().range([2000, 2100]),
  off: days(),
  on: days(),
  source: vine.string().trim().minLength(2).maxLength(200),
})
calendarYear.messagesProvider = new SimpleMessagesProvider({
  'source.required': '请填写依据（如国办发明电文号）',
  'source.minLength': '请填写依据（如国办发明电文号）',
  'source.maxLength': '依据最多 200 个字',
  'required': '日历内容不完整，请重新导入文件',
})
