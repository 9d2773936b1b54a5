import type { HttpContext } from '@adonisjs/core/http'

/** A plain cookie as text. What is no such cookie (empty, cut short, made up) counts as none: anybody may send anything. */
export function plainCookie(request: HttpContext['request'], name: string): string | undefined {
  try {
    const value = request.plainCookie(name)
    return typeof value === 'string' ? value : undefined
  } catch {
    return undefined
  }
}
