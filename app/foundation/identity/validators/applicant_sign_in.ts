import vine from '@vinejs/vine'
import { sentences } from '#app/core/validation/sentences'

export const applicantSignIn = vine.create({
  account: vine.string().trim().maxLength(60),
  password: vine.string().maxLength(200),
  back: vine.string().maxLength(2000).optional(),
})
applicantSignIn.messagesProvider = sentences({
  'account.required': '请填写证件号码或手机号',
  'password.required': '请填写密码',
  'maxLength': '填写的内容过长，请核对',
})
