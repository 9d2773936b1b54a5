import { auditApart } from '#app/core/audit/audit'
import { actorKey, type Actor } from '#app/core/tenancy/actor'
import { ask } from '#app/core/tenancy/ask'
import { newSalt, stretch } from '#app/foundation/identity/password'
import { digestOf } from '#app/foundation/identity/session_key'

/** 修改密码: answers whether the old one was right. All other sessions of the account end. */
export async function changePassword(actor: Actor, key: string, old: string, wanted: string) {
  const [{ own_salt: oldSalt }] = await ask<{ own_salt: Buffer | null }>('own_salt', [digestOf(key)])
  if (!oldSalt) return false
  const salt = newSalt()
  const [derivedOld, derivedNew] = await Promise.all([stretch(old, oldSalt), stretch(wanted, salt)])
  const [{ change_password: changed }] = await ask<{ change_password: boolean }>('change_password', [digestOf(key), derivedOld, salt, derivedNew])
  const objectType = actor.kind === 'staff' ? 'Account' : 'Subject'
  await auditApart({ action: changed ? 'password.change' : 'password.refuse', objectType, objectId: actorKey(actor) }, actorKey(actor))
  return changed
}
