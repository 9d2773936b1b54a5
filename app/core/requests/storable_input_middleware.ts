import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { UnstorableText } from '#app/core/requests/errors'

const nul = '\u0000'

/** Walks without recursion: how deep the input is, is the sender's choice. */
function hasNul(input: unknown) {
  const left = [input]
  while (left.length) {
    const one = left.pop()
    if (typeof one === 'string' && one.includes(nul)) return true
    if (one && typeof one === 'object') for (const [key, value] of Object.entries(one)) left.push(key, value)
  }
  return false
}

/** PostgreSQL stores every character but NUL; what holds one is refused in words instead of failing there. */
export default class StorableInputMiddleware {
  handle({ request, params }: HttpContext, next: NextFn) {
    if (hasNul([request.all(), params])) throw new UnstorableText()
    return next()
  }
}
