import type { HttpContext } from '@adonisjs/core/http'
import { safePath } from '#app/core/authorization/safe_path'
import { fieldErrors } from '#app/core/exceptions/field_errors'
import { signIn } from '#app/foundation/identity/actions/sign_in'
import { staffSignIn } from '#app/foundation/identity/validators/staff_sign_in'

/** 工作人员登录 */
export default class SessionsController {
  create({ inertia, request }: HttpContext) {
    return inertia.render('foundation/identity/desk/sign_in', { back: safePath(request.input('back')) ?? null })
  }

  async store(ctx: HttpContext) {
    const { login, password, back } = await ctx.request.validateUsing(staffSignIn)
    if (!(await signIn(ctx, 'staff', login, password))) {
      throw fieldErrors({ password: '账号或密码不对。连续输错 5 次，账号锁定 15 分钟' })
    }
    return ctx.response.redirect().toPath(safePath(back) ?? '/desk')
  }
}
