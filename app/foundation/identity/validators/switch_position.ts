import vine from '@vinejs/vine'

export const switchPosition = vine.create({ position: vine.number().positive().withoutDecimals().max(Number.MAX_SAFE_INTEGER) })
