import type { HttpContext } from '@adonisjs/core/http'
import { handOverCase } from '#app/onestop/cases/actions/hand_over_case'
import { answerDesk } from '#app/onestop/cases/controllers/desk/answer_desk'
import { placeValidator } from '#app/onestop/cases/validators/desk_act'

export default class HandOversController {
  async store(ctx: HttpContext) {
    const request = await ctx.request.validateUsing(placeValidator)
    return answerDesk(ctx, '移送管辖', await handOverCase(ctx.params.id, request))
  }
}
