import type { HttpContext } from '@adonisjs/core/http'
import { ownReceipt } from '#app/onestop/cases/queries/own_receipt'

export default class ReceiptsController {
  async show({ inertia, params }: HttpContext) {
    return inertia.render('onestop/cases/mine/receipt', { receipt: await ownReceipt(params.id) })
  }
}
