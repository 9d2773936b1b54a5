import vine from '@vinejs/vine'

const actId = vine.string().trim().minLength(8).maxLength(64)

export const ownActValidator = vine.compile(vine.object({ actId }))

export const supplementValidator = vine.compile(
  vine.object({
    actId,
    task: vine.string().trim().maxLength(40).optional(),
    materials: vine.array(vine.object({ code: vine.string().trim().maxLength(20), uploadId: vine.string().uuid() })).minLength(1).maxLength(60),
  })
)
