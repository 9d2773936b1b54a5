import type { Scope } from '#app/core/authorization/abilities'
import type { Conditions } from '#app/core/authorization/conditions'

/** One right of one actor: scope and conditions are one, all values put in. */
export interface Right {
  verb: string
  subject: string
  scope: Scope
  conditions: Conditions
  fields: string[] | null
}

/** A grant as the database keeps it. */
export interface Grant {
  verb: string
  subject: string
  scope: Scope
  conditions: Conditions | null
  fields: string[] | null
}
