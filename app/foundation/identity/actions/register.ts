import type { HttpContext } from '@adonisjs/core/http'
import { blindIndex } from '#app/core/crypto/blind_index'
import { encrypt, encryptJson } from '#app/core/crypto/encryption'
import { ask } from '#app/core/tenancy/ask'
import { codeDigest } from '#app/foundation/identity/actions/send_phone_code'
import { newSalt, stretch } from '#app/foundation/identity/password'
import { digestOf, giveSessionKey, newSessionKey } from '#app/foundation/identity/session_key'

export interface Registration {
  kind: 'person' | 'entity'
  name: string
  /** ID number or credit code. */
  number: string
  phone: string
  /** Of an entity: who acts for it. */
  operator?: { name: string; idNumber: string }
  code: string
  password: string
}

export type RegistrationAnswer = 'in' | 'code' | 'known' | 'name'

/**
 * 注册: makes the account and signs it in. Who was served at a window before becomes the account of that very row, so the cases are theirs.
 * 'code': wrong or expired; 'known': the number has an account; 'name': the window knows the number by another name.
 */
export async function register(ctx: HttpContext, { kind, name, number, phone, operator, code, password }: Registration) {
  const salt = newSalt()
  const derived = await stretch(password, salt)
  const key = newSessionKey()
  const [{ register_subject: answer }] = await ask<{ register_subject: RegistrationAnswer }>('register_subject', [
    kind,
    name,
    blindIndex('id', number),
    encrypt(number, 'subjects.id_number'),
    encrypt(phone, 'subjects.phone'),
    blindIndex('phone', phone),
    operator ? encryptJson(operator, 'subjects.operator') : null,
    codeDigest(phone, code),
    salt,
    derived,
    digestOf(key),
  ])
  if (answer === 'in') {
    giveSessionKey(ctx, key)
    ctx.session.regenerate()
  }
  return answer
}
