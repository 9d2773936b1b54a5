import { randomBytes, timingSafeEqual } from 'node:crypto'
import { SealBroken } from '#app/core/crypto/errors'
import { currentKey, keyOf } from '#app/core/crypto/keys'
import type { KeyUse } from '#app/core/crypto/key_provider'
import { hmacSm3 } from '#app/core/crypto/sm3'
import { sm4 } from '#app/core/crypto/sm4'

/** format (1) · key version (2) · iv (16) · text · HMAC-SM3 (32) */
const format = 1
const headLength = 3
const ivLength = 16
const tagLength = 32

const subkeys = (secret: Buffer) => ({ text: hmacSm3(secret, 'text').subarray(0, 16), tag: hmacSm3(secret, 'tag') })

function tagOf(key: Buffer, context: string, sealed: Buffer) {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(Buffer.byteLength(context))
  return hmacSm3(key, Buffer.concat([length, Buffer.from(context), sealed]))
}

/**
 * Seals a value with SM4 and HMAC-SM3. `context` names its place, as `subjects.id_number`: sealed bytes moved elsewhere do not open.
 * Equal values give different bytes; to find one, keep a `blindIndex` beside it.
 */
export function encrypt(plain: string | Buffer, context: string, use: KeyUse = 'data') {
  const { version, secret } = currentKey(use)
  const keys = subkeys(secret)
  const iv = randomBytes(ivLength)
  const head = Buffer.from([format, version >> 8, version & 0xff])
  const sealed = Buffer.concat([head, iv, sm4(keys.text, iv, Buffer.from(plain))])
  return Buffer.concat([sealed, tagOf(keys.tag, context, sealed)])
}

/** Opens what `encrypt` sealed under the same context. Throws SealBroken. */
export function decrypt(sealed: Buffer, context: string, use: KeyUse = 'data') {
  if (sealed.length < headLength + ivLength + tagLength || sealed[0] !== format) throw new SealBroken(context, 'this is no sealed value')
  const version = sealed.readUInt16BE(1)
  const key = keyOf(use, version)
  if (!key) throw new SealBroken(context, `key version ${version} is missing`)
  const keys = subkeys(key.secret)
  const body = sealed.subarray(0, -tagLength)
  if (!timingSafeEqual(tagOf(keys.tag, context, body), sealed.subarray(-tagLength))) {
    throw new SealBroken(context, 'it was changed or belongs elsewhere')
  }
  return sm4(keys.text, body.subarray(headLength, headLength + ivLength), body.subarray(headLength + ivLength))
}

export const encryptJson = (value: unknown, context: string) => encrypt(JSON.stringify(value), context)
export const decryptJson = (sealed: Buffer, context: string) => JSON.parse(decrypt(sealed, context).toString())
