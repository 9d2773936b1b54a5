import type { HttpContext } from '@adonisjs/core/http'
import { actFromDesk } from '#app/onestop/cases/controllers/desk/act_from_desk'

export default class CancellationsController {
  store(ctx: HttpContext) {
    return actFromDesk(ctx, 'cancel')
  }
}
