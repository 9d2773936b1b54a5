import type { HttpContext } from '@adonisjs/core/http'
import { ownNotice } from '#app/onestop/cases/queries/notices_of'

export default class NoticesController {
  async show({ inertia, params }: HttpContext) {
    return inertia.render('onestop/cases/mine/notice', { caseId: params.id, notice: await ownNotice(params.id, Number(params.seq)) })
  }
}
