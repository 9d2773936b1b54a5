import type { HttpContext } from '@adonisjs/core/http'
import { deskNotice } from '#app/onestop/cases/queries/notices_of'

export default class NoticesController {
  async show({ inertia, params }: HttpContext) {
    return inertia.render('onestop/cases/desk/notice', { caseId: params.id, notice: await deskNotice(params.id, Number(params.seq)) })
  }
}
