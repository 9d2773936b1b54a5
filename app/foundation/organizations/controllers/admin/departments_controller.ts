import type { HttpContext } from '@adonisjs/core/http'
import { rangeOfRequest } from '#app/core/authorization/range_of_request'
import { wordsOf } from '#app/core/lists/words_of'
import { listDepartments } from '#app/foundation/organizations/queries/list_departments'

export default class DepartmentsController {
  async index(ctx: HttpContext) {
    const { after, before, q } = ctx.request.qs()
    const range = rangeOfRequest(ctx, 'list', 'Department')
    const words = wordsOf(q)
    return ctx.inertia.render('foundation/organizations/admin/departments', {
      departments: await listDepartments({ words, after, before }, range.wide),
      words: words ?? '',
      range,
    })
  }
}
