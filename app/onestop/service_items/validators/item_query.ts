import vine from '@vinejs/vine'

/** What the address of a list of items may say. */
export const itemQuery = vine.create({
  q: vine.string().trim().maxLength(100).optional(),
  audience: vine.enum(['person', 'entity'] as const).optional(),
  theme: vine.string().trim().maxLength(20).optional(),
  department: vine.string().trim().maxLength(30).optional(),
  level: vine.number().withoutDecimals().range([1, 4]).optional(),
  page: vine.number().withoutDecimals().range([1, 50]).optional(),
})
