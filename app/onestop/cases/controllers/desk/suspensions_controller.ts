import type { HttpContext } from '@adonisjs/core/http'
import { dayOf, endOf } from '#app/core/calendar/days'
import { doDeskAct } from '#app/onestop/cases/acts/do_desk_act'
import { suspensionKinds } from '#app/onestop/cases/acts/suspension_kinds'
import { answerDesk } from '#app/onestop/cases/controllers/desk/answer_desk'
import { suspensionValidator } from '#app/onestop/cases/validators/desk_act'

export default class SuspensionsController {
  async store(ctx: HttpContext) {
    const { kind, until, ...request } = await ctx.request.validateUsing(suspensionValidator)
    const { title, article45 } = suspensionKinds[kind]
    const data = { kind, reason: title, article45, until: endOf(dayOf(until)) }
    return answerDesk(ctx, '启动特别程序', await doDeskAct('suspend', ctx.params.id, { ...request, data }))
  }
}
