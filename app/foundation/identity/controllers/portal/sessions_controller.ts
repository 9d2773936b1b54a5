import type { HttpContext } from '@adonisjs/core/http'
import { safePath } from '#app/core/authorization/safe_path'
import { blindIndex } from '#app/core/crypto/blind_index'
import { fieldErrors } from '#app/core/exceptions/field_errors'
import { plainIdNumber } from '#app/core/validation/id_number'
import { mobileFault, plainMobile } from '#app/core/validation/mobile'
import { signIn } from '#app/foundation/identity/actions/sign_in'
import { applicantSignIn } from '#app/foundation/identity/validators/applicant_sign_in'

/** 申请人登录: by ID number, credit code, or a phone that one person alone has. */
export default class SessionsController {
  create({ inertia, request }: HttpContext) {
    return inertia.render('foundation/identity/portal/sign_in', { back: safePath(request.input('back')) ?? null })
  }

  async store(ctx: HttpContext) {
    const { account, password, back } = await ctx.request.validateUsing(applicantSignIn)
    if (!(await signIn(ctx, 'subject', digest(account).toString('hex'), password))) {
      throw fieldErrors({ password: '账号或密码不对。连续输错 5 次，账号锁定 15 分钟' })
    }
    return ctx.response.redirect().toPath(safePath(back) ?? '/')
  }
}

const digest = (account: string) =>
  mobileFault(plainMobile(account)) ? blindIndex('id', plainIdNumber(account)) : blindIndex('phone', plainMobile(account))
