import vine from '@vinejs/vine'

export const staffSignIn = vine.create({
  login: vine.string().trim().toLowerCase().maxLength(60),
  password: vine.string().maxLength(200),
  back: vine.string().maxLength(2000).optional(),
})
