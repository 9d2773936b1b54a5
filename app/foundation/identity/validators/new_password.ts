import vine from '@vinejs/vine'

/** 8 to 64 characters, letters and digits, typed twice. */
export const newPassword = () =>
  vine
    .string()
    .minLength(8)
    .maxLength(64)
    .regex(/^(?=.*[A-Za-z])(?=.*\d)/)
    .confirmed({ confirmationField: 'passwordAgain' })

export const passwordSentences = {
  'password.required': '请设置密码',
  'password.minLength': '密码至少 8 位',
  'password.maxLength': '密码最多 64 位',
  'password.regex': '密码须同时含有字母和数字',
  'passwordAgain.confirmed': '两次输入的密码不一样',
  'confirmed': '两次输入的密码不一样',
}
