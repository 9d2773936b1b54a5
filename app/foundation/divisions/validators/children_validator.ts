import vine from '@vinejs/vine'

/** The place whose children are asked for; the city's when it is left out. */
export const childrenValidator = vine.create({ of: vine.string().regex(/^\d{12}$/).optional() })
