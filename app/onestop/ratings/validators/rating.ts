import vine, { SimpleMessagesProvider } from '@vinejs/vine'

export const ratingValidator = vine.create({
  level: vine.number().withoutDecimals().range([1, 5]),
  indicators: vine.array(vine.string().maxLength(8)).maxLength(10).optional(),
  comment: vine.string().trim().maxLength(500).optional(),
})
ratingValidator.messagesProvider = new SimpleMessagesProvider({
  'required': '请选择满意程度',
  'number': '请选择满意程度',
  'range': '请在五个满意程度中选择一个',
  'withoutDecimals': '请在五个满意程度中选择一个',
  'comment.maxLength': '意见最多 500 个字，请精简',
  'maxLength': '请刷新页面后重新评价',
  'array': '请刷新页面后重新评价',
  'string': '请刷新页面后重新评价',
})
