import type { HttpContext } from '@adonisjs/core/http'
import { Ability } from '#app/core/authorization/ability'
import { SignInNeeded } from '#app/core/authorization/errors'
import { Forbidden } from '#app/core/exceptions/refusal'
import { menuFor } from '#app/shell/menu'

/** `/desk` and `/admin`: the first thing of the area that this person is offered, else the first of another area, else a page that says there is none. */
export default class AreasController {
  desk(ctx: HttpContext) {
    return lead(ctx, 'desk')
  }

  admin(ctx: HttpContext) {
    return lead(ctx, 'admin')
  }
}

async function lead({ actor, response, inertia }: HttpContext, area: 'desk' | 'admin') {
  if (!actor) throw new SignInNeeded()
  if (actor.kind !== 'staff') throw new Forbidden()
  const areas = menuFor(await Ability.of(actor))
  const found = areas.find((one) => one.area === area) ?? areas[0]
  if (!found) return inertia.render('shell/staff/nothing_offered', {})
  return response.redirect().toPath(found.href)
}
