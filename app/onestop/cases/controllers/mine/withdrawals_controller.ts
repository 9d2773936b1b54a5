import type { HttpContext } from '@adonisjs/core/http'
import { withdrawCase } from '#app/onestop/cases/actions/withdraw_case'
import { answerDesk } from '#app/onestop/cases/controllers/desk/answer_desk'
import { ownActValidator } from '#app/onestop/cases/validators/own_act'

export default class WithdrawalsController {
  async store(ctx: HttpContext) {
    const { actId } = await ctx.request.validateUsing(ownActValidator)
    return answerDesk(ctx, '撤件', await withdrawCase(ctx.params.id, { actId }))
  }
}
