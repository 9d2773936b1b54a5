import type { HttpContext } from '@adonisjs/core/http'
import { plainCookie } from '#app/core/cookies/plain_cookie'

const cookie = 'place'

/** The place somebody has chosen: said in the address and remembered for later pages; no secret, a path code of 12 digits. */
export function placeOf({ request, response }: HttpContext): number | null {
  const said = request.input('place')
  const wanted = String(said ?? plainCookie(request, cookie) ?? '')
  const place = /^\d{12}$/.test(wanted) ? Number(wanted) : null
  if (said !== undefined) {
    if (place === null) response.clearCookie(cookie)
    else response.plainCookie(cookie, wanted, { maxAge: '180d', httpOnly: true, sameSite: 'lax' })
  }
  return place
}
