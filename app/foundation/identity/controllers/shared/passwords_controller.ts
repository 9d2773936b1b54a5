import type { HttpContext } from '@adonisjs/core/http'
import { Ability } from '#app/core/authorization/ability'
import { SignInNeeded } from '#app/core/authorization/errors'
import { fieldErrors } from '#app/core/exceptions/field_errors'
import { changePassword } from '#app/foundation/identity/actions/change_password'
import { sessionKeyOf } from '#app/foundation/identity/session_key'
import { passwordChange } from '#app/foundation/identity/validators/password_change'

/** 修改密码 of whoever is signed in, staff or applicant. */
export default class PasswordsController {
  async edit(ctx: HttpContext) {
    if (!ctx.actor) throw new SignInNeeded()
    ctx.ability = await Ability.of(ctx.actor)
    return ctx.inertia.render('foundation/identity/shared/password', {})
  }

  async update(ctx: HttpContext) {
    const key = sessionKeyOf(ctx)
    if (!ctx.actor || !key) throw new SignInNeeded()
    const { old, password } = await ctx.request.validateUsing(passwordChange)
    if (!(await changePassword(ctx.actor, key, old, password))) {
      throw fieldErrors({ old: '现在的密码不对。连续输错 5 次，账号锁定 15 分钟' })
    }
    ctx.session.flash('notice', '密码已修改，其他设备上的登录已全部退出')
    return ctx.response.redirect().toPath('/password')
  }
}
