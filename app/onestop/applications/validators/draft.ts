import vine, { SimpleMessagesProvider } from '@vinejs/vine'
import { stepCodes } from '#app/onestop/applications/draft_content'

const stale = '页面内容不完整，请刷新页面后再试，已保存的内容不受影响'
const messages = new SimpleMessagesProvider({ 'required': stale, 'uuid': stale, 'number': stale, 'string': stale, 'object': stale, 'array': stale, 'enum': stale, 'record': stale, 'maxLength': '这一项填写的内容太长，请精简文字', 'array.maxLength': '材料文件太多，请减少后再试', 'record.maxLength': stale })

const words = (most: number) => vine.string().maxLength(most)

const content = {
  scenario: vine.record(words(64)).maxLength(40),
  answers: vine.object({}).allowUnknownProperties(),
  materials: vine.array(vine.object({ code: words(40), uploadId: vine.string().uuid() })).maxLength(60),
  receive: vine.object({
    way: vine.enum(['window', 'post', 'electronic']),
    address: words(200).optional(),
    name: words(60).optional(),
    phone: words(20).optional(),
  }),
}

export const draftValidator = vine.create({
  itemCode: words(12),
  placeNo: vine.number().withoutDecimals().range([1, 999_999_999_999]),
  formCode: words(64),
  formVersion: vine.number().withoutDecimals().range([1, 1_000_000]),
  step: vine.enum(stepCodes),
  content: vine.object(content),
  editor: vine.string().uuid(),
  seen: vine.string().uuid().optional(),
})
draftValidator.messagesProvider = messages

/** What is handed in: the whole content, as the person has just checked it. */
export const submissionValidator = vine.create(content)
submissionValidator.messagesProvider = messages
