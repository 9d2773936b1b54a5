import type { HttpContext } from '@adonisjs/core/http'
import { auditApart } from '#app/core/audit/audit'
import { actorKey } from '#app/core/tenancy/actor'
import { ask } from '#app/core/tenancy/ask'
import { TooManyTries } from '#app/foundation/identity/errors'
import { falseSalt, stretch } from '#app/foundation/identity/password'
import { sessionInfo } from '#app/foundation/identity/queries/session_info'
import { digestOf, giveSessionKey, newSessionKey } from '#app/foundation/identity/session_key'

/**
 * 登录: answers whether it went well. Unknown login, wrong password and locked login take the same way and give the same answer. `login` is the
 * login of staff, or the digest of an applicant's number in hex.
 */
export async function signIn(ctx: HttpContext, kind: 'staff' | 'subject', login: string, password: string) {
  const source = ctx.request.ip()
  const [{ sign_in_salt: salt }] = await ask<{ sign_in_salt: Buffer | null }>('sign_in_salt', [kind, login, source, falseSalt(`${kind}:${login}`)])
  if (!salt) throw new TooManyTries()
  const derived = await stretch(password, salt)
  const key = newSessionKey()
  const [{ sign_in: right }] = await ask<{ sign_in: boolean }>('sign_in', [kind, login, source, derived, digestOf(key)])
  await record(kind, login, right ? key : undefined)
  if (right) {
    giveSessionKey(ctx, key)
    ctx.session.regenerate()
  }
  return right
}

/** Who came in, or which login somebody tried. */
async function record(kind: 'staff' | 'subject', login: string, key?: string) {
  const actor = key ? (await sessionInfo(key))?.actor : undefined
  const who = actor ? actorKey(actor) : 'nobody'
  const objectType = kind === 'staff' ? 'Account' : 'Subject'
  await auditApart({ action: actor ? 'session.open' : 'session.refuse', objectType, objectId: actor ? who : login }, who)
}
