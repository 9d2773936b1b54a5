import { Ability } from '#app/core/authorization/ability'
import { standardRoles } from '#app/core/authorization/abilities'
import { withLoading } from '#app/core/tenancy/doors'
import type { Actor } from '#app/core/tenancy/actor'
import { digestOf } from '#app/foundation/identity/session_key'
import { browserlike } from '#tests/support/browserlike'
import { given, one, type SignedIn } from '#tests/support/given'
import type { AttackedRoute } from '#tests/support/attack/routes'

/** A member of staff of a place with every standard role at once: whatever a right can open there is open. */
export async function givenMighty(at: number, department?: string) {
  const who = await given.staff(at, 'window', department)
  await withLoading(() =>
    one(`insert into position_roles select ?, ?, id from roles where tenant_no = 440900000000 and key = any(?) on conflict do nothing`, [
      who.actor.positionId,
      at,
      Object.keys(standardRoles),
    ])
  )
  return who
}

/** Cookies and CSRF token of a page of this person. */
export const headersOf = async (who: { key: string }) => (await browserlike(who)).headers()

/** Somebody new whom the route's right lets in, at this place: an attack may end a session, the next one begins afresh. */
export async function admittedTo({ right, pattern }: AttackedRoute, at: number): Promise<SignedIn<Actor>> {
  const isDesk = /^\/?(desk|admin)\b/.test(pattern)
  const who: SignedIn<Actor> = isDesk ? await givenMighty(at) : await given.applicant()
  if (!right || (await Ability.of(who.actor)).can(...right)) return who
  return isDesk ? given.applicant() : givenMighty(at)
}

/** A session that was and has ended. */
export async function givenGone() {
  const gone = await given.staff(440900000000, 'city_admin')
  await withLoading(() => one('update sessions set expires_at = now() where digest = ? returning 1', [digestOf(gone.key)]))
  return gone
}
