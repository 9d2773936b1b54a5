import vine from '@vinejs/vine'

/** Letters and digits as printed; spaces and hyphens do not matter. */
export const progressValidator = vine.compile(vine.object({ code: vine.string().trim().minLength(10).maxLength(20) }))
