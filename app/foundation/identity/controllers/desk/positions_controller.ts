import type { HttpContext } from '@adonisjs/core/http'
import { SignInNeeded } from '#app/core/authorization/errors'
import { ask } from '#app/core/tenancy/ask'
import { PositionNotHeld } from '#app/foundation/identity/errors'
import { digestOf, sessionKeyOf } from '#app/foundation/identity/session_key'
import { switchPosition } from '#app/foundation/identity/validators/switch_position'

/** 切换岗位: the same person acts from another position, without signing in again. */
export default class PositionsController {
  async update(ctx: HttpContext) {
    const key = sessionKeyOf(ctx)
    if (!key || ctx.actor?.kind !== 'staff') throw new SignInNeeded()
    const { position } = await ctx.request.validateUsing(switchPosition)
    const [{ switch_position: held }] = await ask<{ switch_position: boolean }>('switch_position', [digestOf(key), position])
    if (!held) throw new PositionNotHeld()
    return ctx.response.redirect().toPath('/desk')
  }
}
