import type { HttpContext } from '@adonisjs/core/http'
import { ask } from '#app/core/tenancy/ask'
import { digestOf, sessionKeyOf, takeSessionKey } from '#app/foundation/identity/session_key'

/** 退出: the session is gone at once, here and for whoever copied the cookie. */
export async function signOut(ctx: HttpContext) {
  const key = sessionKeyOf(ctx)
  if (key) await ask('sign_out', [digestOf(key)])
  takeSessionKey(ctx)
  ctx.session.clear()
}
