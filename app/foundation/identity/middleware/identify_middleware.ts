import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { sessionInfo, type SessionInfo } from '#app/foundation/identity/queries/session_info'
import { sessionKeyOf, takeSessionKey } from '#app/foundation/identity/session_key'

/** Turns the cookie into the actor of this request: one question to the database, none without a cookie. */
export default class IdentifyMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const key = sessionKeyOf(ctx)
    if (key) {
      ctx.signedIn = await sessionInfo(key)
      ctx.actor = ctx.signedIn?.actor
      if (!ctx.signedIn) takeSessionKey(ctx)
    }
    return next()
  }
}

declare module '@adonisjs/core/http' {
  interface HttpContext {
    signedIn?: SessionInfo
  }
}
