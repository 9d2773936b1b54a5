import type { HttpContext } from '@adonisjs/core/http'
import { rangeOfRequest } from '#app/core/authorization/range_of_request'
import { showRoles } from '#app/foundation/organizations/queries/show_roles'

export default class RolesController {
  async index(ctx: HttpContext) {
    const range = rangeOfRequest(ctx, 'list', 'Role')
    return ctx.inertia.render('foundation/organizations/admin/roles', { ...(await showRoles(ctx.request.input('role', null), range.wide)), range })
  }
}
