import vine, { SimpleMessagesProvider } from '@vinejs/vine'
import { mobileField } from '#app/core/validation/fields'

export const phoneCode = vine.create({ phone: mobileField() })
phoneCode.messagesProvider = new SimpleMessagesProvider({ required: '请先填写手机号' })
