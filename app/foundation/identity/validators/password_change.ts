import vine from '@vinejs/vine'
import { sentences } from '#app/core/validation/sentences'
import { newPassword, passwordSentences } from '#app/foundation/identity/validators/new_password'

export const passwordChange = vine.create({ old: vine.string().maxLength(200), password: newPassword() })
passwordChange.messagesProvider = sentences({ ...passwordSentences, 'old.required': '请填写现在的密码' })
