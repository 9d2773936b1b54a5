import vine, { SimpleMessagesProvider } from '@vinejs/vine'
import { newPassword, passwordSentences } from '#app/foundation/identity/validators/new_password'

export const passwordChange = vine.create({ old: vine.string().maxLength(200), password: newPassword() })
passwordChange.messagesProvider = new SimpleMessagesProvider({ ...passwordSentences, 'old.required': '请填写现在的密码' })
