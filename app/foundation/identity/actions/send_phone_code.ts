import { randomInt } from 'node:crypto'
import { blindIndex } from '#app/core/crypto/blind_index'
import { ask } from '#app/core/tenancy/ask'
import { TooManyCodes } from '#app/foundation/identity/errors'

/** What is kept of a code: bound to its phone, and of no use to who reads it. */
export const codeDigest = (phone: string, code: string) => blindIndex('phone code', `${phone}:${code}`)

/** 短信验证码. Until a message channel is connected the code is returned, to be shown on the screen as 模拟. */
export async function sendPhoneCode(phone: string, source: string) {
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const bindings = [blindIndex('phone', phone), source, codeDigest(phone, code)]
  const [{ new_phone_code: given }] = await ask<{ new_phone_code: boolean }>('new_phone_code', bindings)
  if (!given) throw new TooManyCodes()
  return code
}
