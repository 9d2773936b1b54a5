import type { HttpContext } from '@adonisjs/core/http'

export interface ListRange {
  /** 含下级: hand this to `withTenant`. */
  wide: boolean
  /** Whether the page offers the switch 本级/含下级. */
  mayWiden: boolean
}

/** 本级 or 含下级 for a list. `scope=wide` is a wish: it holds only where both the verb and the right to oversee reach below. */
export function rangeOfRequest({ ability, request }: HttpContext, verb: string, subject: string): ListRange {
  const mayWiden = ability.can('oversee', 'Division') && ability.reachesBelow(verb, subject)
  return { mayWiden, wide: mayWiden && request.input('scope') === 'wide' }
}
