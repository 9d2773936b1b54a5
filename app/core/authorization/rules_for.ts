import { createMongoAbility, type MongoAbility } from '@casl/ability'
import { matchConditions } from '#app/core/authorization/conditions_matcher'
import { rightsFor } from '#app/core/authorization/rights_for'
import type { Right } from '#app/core/authorization/rights'
import type { Actor } from '#app/core/tenancy/actor'

/** CASL's rules of these rights. */
export const rulesOf = (rights: Right[]) =>
  createMongoAbility<MongoAbility>(
    rights.map(({ verb, subject, conditions, fields }) => ({
      action: verb,
      subject,
      conditions: Object.keys(conditions).length ? conditions : undefined,
      fields: fields ?? undefined,
    })),
    { conditionsMatcher: matchConditions as any, fieldMatcher: (fields) => (field) => fields.includes(field) }
  )

/** All that this actor may do. */
export const rulesFor = async (actor: Actor) => rulesOf(await rightsFor(actor))
