import type { HttpContext } from '@adonisjs/core/http'
import { printing } from '#app/onestop/cases/notices/printing'
import { deskNotice } from '#app/onestop/cases/queries/notices_of'

export default class NoticesController {
  async show(ctx: HttpContext) {
    const notice = await deskNotice(ctx.params.id, Number(ctx.params.seq))
    return ctx.inertia.render('onestop/cases/desk/notice', { caseId: ctx.params.id, paper: notice, printing: await printing(ctx, notice) })
  }
}
