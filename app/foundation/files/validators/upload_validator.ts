import vine from '@vinejs/vine'
import { sentences } from '#app/core/validation/sentences'

const messages = { 'required': '请选择要上传的文件', 'uuid': '文件编号不对，请刷新页面后重新上传', 'name.maxLength': '文件名太长，请改短后再上传', 'number': '请刷新页面后重新上传' }

/** A file as it is announced. */
export const uploadValidator = vine.create({
  id: vine.string().uuid(),
  name: vine.string().trim().maxLength(255),
  size: vine.number().withoutDecimals().min(0),
  purpose: vine.string().maxLength(64).optional(),
})
uploadValidator.messagesProvider = sentences(messages, { name: '文件名', size: '文件大小', purpose: '用途' })

/** Where a chunk belongs. */
export const chunkValidator = vine.create({ offset: vine.string().regex(/^\d{1,9}$/).transform(Number) })
chunkValidator.messagesProvider = sentences({ required: '缺少传送位置，请重新上传', regex: '传送位置不对，请重新上传', string: '传送位置不对，请重新上传' })
