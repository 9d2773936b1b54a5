import vine from '@vinejs/vine'
import { draftFault } from '#modules/onestop/forms'
import { creditCodeField, idNumberField, mobileField } from '#app/core/validation/fields'

const anything = vine.any().use(
  vine.createRule((value: unknown, _: undefined, field) => {
    const fault = draftFault(value ?? {})
    if (fault) field.report(fault, 'answers', field)
  })()
)

/** An application as the window or the portal sends it; what it says is judged by the form. */
export const applicationFields = {
  itemCode: vine.string().trim().regex(/^[A-Z0-9]{3,12}$/),
  scenario: vine.record(vine.string().maxLength(60)).optional(),
  answers: anything.clone(),
  materials: vine.array(vine.object({ code: vine.string().trim().maxLength(20), uploadId: vine.string().uuid() })).maxLength(60),
  receive: vine.object({
    way: vine.enum(['window', 'post', 'electronic']),
    address: vine.string().trim().maxLength(200).optional(),
    name: vine.string().trim().maxLength(50).optional(),
    phone: vine.string().trim().maxLength(20).optional(),
  }),
}

const agent = vine.object({ name: vine.string().trim().minLength(2).maxLength(50), idNumber: idNumberField(), phone: mobileField() })
const name = vine.string().trim().minLength(2).maxLength(100)

export const takeInValidator = vine.compile(
  vine.object({
    ...applicationFields,
    caseId: vine.string().uuid(),
    applicant: vine.object({ name, phone: mobileField() }).merge(
      vine.group([
        vine.group.if(({ kind }) => kind === 'entity', { kind: vine.literal('entity'), idNumber: creditCodeField() }),
        vine.group.else({ kind: vine.literal('person'), idNumber: idNumberField() }),
      ])
    ),
    agent: agent.optional(),
    idChecked: vine.enum(['original', 'electronic']),
    consent: vine.accepted(),
  })
)

/** Which item: the page of the window shows its form. */
export const takeInPageValidator = vine.compile(
  vine.object({ item: applicationFields.itemCode.clone().optional(), q: vine.string().trim().maxLength(50).optional() })
)
