import type { HttpContext } from '@adonisjs/core/http'
import { requestSupplement } from '#app/onestop/cases/actions/request_supplement'
import { answerDesk } from '#app/onestop/cases/controllers/desk/answer_desk'
import { supplementRequestValidator } from '#app/onestop/cases/validators/desk_act'

export default class SupplementRequestsController {
  async store(ctx: HttpContext) {
    const request = await ctx.request.validateUsing(supplementRequestValidator)
    return answerDesk(ctx, '发出补正告知', await requestSupplement(ctx.params.id, request))
  }
}
