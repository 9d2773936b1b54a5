import type { HttpContext } from '@adonisjs/core/http'
import { deskAct, type DeskActName } from '#app/onestop/cases/acts/desk_acts'
import { doDeskAct } from '#app/onestop/cases/acts/do_desk_act'
import { deskActValidator } from '#app/onestop/cases/validators/desk_act'
import { answerDesk } from '#app/onestop/cases/controllers/desk/answer_desk'

/** An act that needs nothing but who, which task, and what is said with it. */
export async function actFromDesk(ctx: HttpContext, name: DeskActName) {
  const request = await ctx.request.validateUsing(deskActValidator)
  return answerDesk(ctx, deskAct(name).title, await doDeskAct(name, ctx.params.id, request))
}
