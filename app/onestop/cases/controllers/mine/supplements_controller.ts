import type { HttpContext } from '@adonisjs/core/http'
import { supplySupplement } from '#app/onestop/cases/actions/supply_supplement'
import { answerDesk } from '#app/onestop/cases/controllers/desk/answer_desk'
import { supplementValidator } from '#app/onestop/cases/validators/own_act'

export default class SupplementsController {
  async store(ctx: HttpContext) {
    const supplement = await ctx.request.validateUsing(supplementValidator)
    return answerDesk(ctx, '提交补正', await supplySupplement(ctx.params.id, supplement))
  }
}
