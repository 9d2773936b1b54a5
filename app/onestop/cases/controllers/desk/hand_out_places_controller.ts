import type { HttpContext } from '@adonisjs/core/http'
import { handOutElsewhere } from '#app/onestop/cases/actions/hand_out_elsewhere'
import { answerDesk } from '#app/onestop/cases/controllers/desk/answer_desk'
import { placeValidator } from '#app/onestop/cases/validators/desk_act'

export default class HandOutPlacesController {
  async store(ctx: HttpContext) {
    const request = await ctx.request.validateUsing(placeValidator)
    return answerDesk(ctx, '转其他窗口出件', await handOutElsewhere(ctx.params.id, request))
  }
}
