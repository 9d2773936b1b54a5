import type { Conditions, Value } from '#app/core/authorization/conditions'

/** What a condition may say of whoever acts. */
export interface ActorFacts {
  id: number
  positionId: number
  tenantNo: number
  /** End of the place's subtree, exclusive. */
  tenantHi: number
  departmentId: number | null
}

const whole = /^\$\{actor\.(id|positionId|tenantNo|tenantHi|departmentId)\}$/

export const isPlaceholder = (value: unknown) => typeof value === 'string' && whole.test(value)

class Unknown extends Error {}

/**
 * Puts the actor's values in for `${actor.…}`. A placeholder stands for a whole value and keeps its type; nothing is spliced into text.
 * Where the actor has no such value the right does not exist: undefined is returned.
 */
export function interpolate(conditions: Conditions, actor: ActorFacts): Conditions | undefined {
  const put = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(put)
    if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, put(one)]))
    return typeof value === 'string' ? valueOf(value, actor) : value
  }
  try {
    return put(conditions) as Conditions
  } catch (error) {
    if (error instanceof Unknown) return undefined
    throw error
  }
}

function valueOf(text: string, actor: ActorFacts): Value {
  const name = whole.exec(text)?.[1] as keyof ActorFacts | undefined
  if (!name) return text
  const value = actor[name]
  if (value === null || value === undefined) throw new Unknown()
  return value
}
