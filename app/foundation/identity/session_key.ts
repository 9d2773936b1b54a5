import { createHash, randomBytes } from 'node:crypto'
import type { HttpContext } from '@adonisjs/core/http'
import { plainCookie } from '#app/core/cookies/plain_cookie'

/** The cookie of a signed-in person. What it holds is a random key and needs no encryption. */
export const cookie = 'signed_in'

export const newSessionKey = () => randomBytes(32).toString('base64url')

/** What the database keeps of a key: nobody who reads it there can sign in with it. */
export const digestOf = (key: string) => createHash('sm3').update(key).digest()

export const sessionKeyOf = ({ request }: HttpContext): string | undefined => {
  const key = plainCookie(request, cookie)
  return key && /^[\w-]{43}$/.test(key) ? key : undefined
}

/** Outlives the longest session, so that the server alone decides when it ends. */
export const giveSessionKey = ({ response }: HttpContext, key: string) => response.plainCookie(cookie, key, { maxAge: '24h' })

export const takeSessionKey = ({ response }: HttpContext) => response.clearCookie(cookie)
