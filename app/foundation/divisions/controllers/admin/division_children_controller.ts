import type { HttpContext } from '@adonisjs/core/http'
import { rangeOfRequest } from '#app/core/authorization/range_of_request'
import { listChildren } from '#app/foundation/divisions/queries/list_children'

export default class DivisionChildrenController {
  index(ctx: HttpContext) {
    return listChildren(Number(ctx.params.no), rangeOfRequest(ctx, 'list', 'Division').mayWiden)
  }
}
