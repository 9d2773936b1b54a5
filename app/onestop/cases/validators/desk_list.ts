import vine from '@vinejs/vine'
import { tabs } from '#app/onestop/cases/queries/desk_list/tab'
import { caseStates } from '#app/onestop/cases/states'

/** The address line of the desk list. */
export const deskListValidator = vine.compile(
  vine.object({
    tab: vine.enum(tabs).optional(),
    q: vine.string().trim().maxLength(50).optional(),
    item: vine.number().positive().withoutDecimals().max(2_147_483_647).optional(),
    status: vine.enum(Object.keys(caseStates)).optional(),
    lamp: vine.enum(['red', 'yellow', 'grey', 'green']).optional(),
    after: vine.string().maxLength(300).optional(),
    size: vine.number().withoutDecimals().min(10).max(100).optional(),
  })
)
