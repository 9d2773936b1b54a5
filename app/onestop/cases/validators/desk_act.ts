import vine from '@vinejs/vine'

const actId = vine.string().trim().minLength(8).maxLength(64)

/** What every act of the desk may carry. */
export const deskActFields = {
  actId,
  task: vine.string().trim().maxLength(40).optional(),
  opinion: vine.string().trim().maxLength(500).optional(),
  legalBasis: vine.string().trim().maxLength(200).optional(),
  stage: vine.string().trim().maxLength(40).optional(),
  ref: vine.string().trim().maxLength(64).optional(),
}

export const deskActValidator = vine.compile(vine.object(deskActFields))

/** 一次性补正: an opinion for each defective material. */
export const supplementRequestValidator = vine.compile(
  vine.object({
    ...deskActFields,
    defects: vine
      .array(
        vine.object({
          materialCode: vine.string().trim().maxLength(20),
          materialName: vine.string().trim().maxLength(200),
          opinion: vine.string().trim().minLength(1).maxLength(500),
        })
      )
      .minLength(1)
      .maxLength(60),
  })
)

/** 转办 to a colleague, 征求意见 of another department of the place. */
export const receiverValidator = vine.compile(
  vine.object({
    ...deskActFields,
    user: vine.string().trim().regex(/^staff:\d+$/).optional(),
    department: vine.number().positive().withoutDecimals().max(Number.MAX_SAFE_INTEGER).optional(),
    role: vine.enum(['window', 'reviewer', 'chief', 'issuer']).optional(),
  })
)

export const suspensionValidator = vine.compile(
  vine.object({
    ...deskActFields,
    kind: vine.enum(['hearing', 'tender', 'auction', 'inspection', 'testing', 'quarantine', 'appraisal', 'expert_review', 'site_visit', 'publicity', 'other']),
    until: vine.date({ formats: ['YYYY-MM-DD'] }),
  })
)

export const extensionValidator = vine.compile(
  vine.object({ ...deskActFields, clock: vine.enum(['committed', 'statutory']), days: vine.number().withoutDecimals().min(1).max(10) })
)

/** 移送管辖 to the same body of another place; 转其他窗口出件. */
export const placeValidator = vine.compile(vine.object({ ...deskActFields, place: vine.number().withoutDecimals().min(1e11).max(1e12 - 1) }))

export const handOutValidator = vine.compile(
  vine.object({
    ...deskActFields,
    way: vine.enum(['window', 'post', 'electronic']),
    receiver: vine.string().trim().minLength(1).maxLength(50),
    idNumber: vine.string().trim().maxLength(18).optional(),
    trackingNumber: vine.string().trim().maxLength(40).optional(),
  })
)
