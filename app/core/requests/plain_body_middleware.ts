import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'
import { EncodedBody } from '#app/core/requests/errors'

/** A body comes as it is. A packed one could unfold to any size, and a broken one is told from a fault of ours only by its error's name. */
export default class PlainBodyMiddleware {
  handle({ request }: HttpContext, next: NextFn) {
    const coding = request.header('content-encoding')
    if (coding && coding !== 'identity') throw new EncodedBody()
    return next()
  }
}
