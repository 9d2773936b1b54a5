import type { HttpContext } from '@adonisjs/core/http'
import { currentStaff } from '#app/core/tenancy/actor'
import { doDeskAct } from '#app/onestop/cases/acts/do_desk_act'
import { answerDesk } from '#app/onestop/cases/controllers/desk/answer_desk'
import { receiverValidator } from '#app/onestop/cases/validators/desk_act'

export default class TransfersController {
  async store(ctx: HttpContext) {
    const { user, department, role, ...request } = await ctx.request.validateUsing(receiverValidator)
    const to = [{ tenant: currentStaff().tenantNo, user, department, role }]
    return answerDesk(ctx, '转办', await doDeskAct('transfer', ctx.params.id, { ...request, to }))
  }
}
