import { ApiRequest } from '@japa/api-client'
import type { BrowserContext } from 'playwright'
import { cookie } from '#app/foundation/identity/session_key'
import type { SignedIn } from '#tests/support/given'

ApiRequest.macro('signedInAs', function (this: ApiRequest, { key }: SignedIn<unknown>) {
  return this.withPlainCookie(cookie, key)
})

/** The same for a browser: every page of this context is this person's. */
export const signIn = (context: BrowserContext, { key }: SignedIn<unknown>) => context.setPlainCookie(cookie, key)

declare module '@japa/api-client' {
  interface ApiRequest {
    /** As this person, without going through the sign-in page. */
    signedInAs(who: SignedIn<unknown>): this
  }
}
