import { timingSafeEqual } from 'node:crypto'
import { currentKey, keyOf } from '#app/core/crypto/keys'
import { hmacSm3 } from '#app/core/crypto/sm3'
import { LinkExpired } from '#app/core/storage/errors'

interface Link {
  key: string
  version: string
  /** Unix seconds. */
  until: number
  /** The name under which a browser saves it. */
  name?: string
}

const signatureOf = (secret: Buffer, { key, version, until, name = '' }: Link) => hmacSm3(secret, JSON.stringify([key, version, until, name]))

/** An address of foundation/files that opens one version of a public file until it expires. */
export function signedLink(link: Link) {
  const { version, secret } = currentKey('links')
  const query = new URLSearchParams({ until: String(link.until), by: String(version), sign: signatureOf(secret, link).toString('hex') })
  if (link.name) query.set('name', link.name)
  return `/files/objects/${link.key}/${link.version}?${query}`
}

/** Throws LinkExpired for a late, altered or invented address alike. */
export function checkLink(link: Link, { by, sign }: { by: number; sign: string }, now = Date.now()) {
  const key = Number.isInteger(by) ? keyOf('links', by) : undefined
  // `Buffer.from` would overlook what follows the digits.
  const given = Buffer.from(/^[0-9a-f]*$/.test(sign) ? sign : '', 'hex')
  const due = key && signatureOf(key.secret, link)
  if (!due || given.length !== due.length || !timingSafeEqual(given, due) || link.until * 1000 <= now) throw new LinkExpired()
}
