import type { HttpContext } from '@adonisjs/core/http'
import { doDeskAct } from '#app/onestop/cases/acts/do_desk_act'
import { answerDesk } from '#app/onestop/cases/controllers/desk/answer_desk'
import { extensionValidator } from '#app/onestop/cases/validators/desk_act'

export default class ExtensionsController {
  async store(ctx: HttpContext) {
    const { clock, days, ...request } = await ctx.request.validateUsing(extensionValidator)
    return answerDesk(ctx, '延长期限', await doDeskAct('extend', ctx.params.id, { ...request, ref: clock, data: { days } }))
  }
}
