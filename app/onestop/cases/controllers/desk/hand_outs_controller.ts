import type { HttpContext } from '@adonisjs/core/http'
import { handOutResult } from '#app/onestop/cases/actions/hand_out_result'
import { answerDesk } from '#app/onestop/cases/controllers/desk/answer_desk'
import { handOutValidator } from '#app/onestop/cases/validators/desk_act'

export default class HandOutsController {
  async store(ctx: HttpContext) {
    const request = await ctx.request.validateUsing(handOutValidator)
    return answerDesk(ctx, '出件', await handOutResult(ctx.params.id, request))
  }
}
