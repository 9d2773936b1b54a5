import vine from '@vinejs/vine'
import { sentences } from '#app/core/validation/sentences'
import { mobileField } from '#app/core/validation/fields'

export const phoneCode = vine.create({ phone: mobileField() })
phoneCode.messagesProvider = sentences({ required: '请先填写手机号' })
