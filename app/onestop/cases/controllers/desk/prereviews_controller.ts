import type { HttpContext } from '@adonisjs/core/http'
import { actFromDesk } from '#app/onestop/cases/controllers/desk/act_from_desk'

export default class PrereviewsController {
  store(ctx: HttpContext) {
    return actFromDesk(ctx, 'prereview')
  }
}
