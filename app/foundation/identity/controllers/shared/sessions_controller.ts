import type { HttpContext } from '@adonisjs/core/http'
import { SignInNeeded } from '#app/core/authorization/errors'
import { signOut } from '#app/foundation/identity/actions/sign_out'

/** The session of whoever is signed in, staff or applicant. */
export default class SessionsController {
  /** 继续办理: asking is being there; the session runs on. */
  show({ signedIn }: HttpContext) {
    if (!signedIn) throw new SignInNeeded()
    return { secondsLeft: signedIn.secondsLeft }
  }

  async destroy(ctx: HttpContext) {
    const wasStaff = ctx.actor?.kind === 'staff'
    await signOut(ctx)
    return ctx.response.redirect().toPath(wasStaff ? '/desk/sign-in' : '/')
  }
}
