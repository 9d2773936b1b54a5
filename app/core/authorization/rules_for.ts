import { AbilityBuilder, createMongoAbility, type MongoAbility } from '@casl/ability'
import { allAbilities } from '#app/core/authorization/abilities'
import type { Actor } from '#app/core/tenancy/actor'

/** All that this actor may do, from every module. */
export async function rulesFor(actor: Actor): Promise<MongoAbility> {
  const { can, rules } = new AbilityBuilder<MongoAbility>(createMongoAbility)
  if (actor.kind === 'subject') for (const { applicant } of allAbilities()) applicant?.forEach(([verb, subject]) => can(verb, subject))
  return createMongoAbility(rules)
}
