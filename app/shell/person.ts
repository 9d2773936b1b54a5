import type { HttpContext } from '@adonisjs/core/http'

/** Who is signed in, as every page shows it. */
export type Person = {
  kind: 'staff' | 'applicant'
  name: string
  entity: boolean
  /** Staff: the places from the city down to one's own. */
  places: string[]
  /** Staff: the position acted from. */
  title: string
  /** Staff: the other positions there are to switch to. */
  others: { id: number; title: string; place: string }[]
  /** Until the session ends if nothing more is done. */
  secondsLeft: number
}

export function personOf({ signedIn }: HttpContext): Person | null {
  if (!signedIn) return null
  const { actor, places, title, others, entity, secondsLeft } = signedIn
  return { kind: actor.kind === 'staff' ? 'staff' : 'applicant', name: actor.name, entity, places, title: title ?? '', others, secondsLeft }
}
