import { allAbilities } from '#app/core/authorization/abilities'
import { grantedRight } from '#app/core/authorization/granted_right'
import { grantsOf } from '#app/core/authorization/grants_of'
import type { Right } from '#app/core/authorization/rights'
import type { Actor } from '#app/core/tenancy/actor'

/** The rights of an actor: the sum of what each grant says, nothing widened by another. */
export async function rightsFor(actor: Actor): Promise<Right[]> {
  if (actor.kind === 'system') return []
  if (actor.kind === 'subject') return ofApplicants()
  const { grants, tenantHi } = await grantsOf(actor.positionId)
  return grants.flatMap((grant) => grantedRight(grant, { ...actor, tenantHi }) ?? [])
}

const ofApplicants = (): Right[] =>
  allAbilities().flatMap(({ applicant = [] }) =>
    applicant.map(([verb, subject]) => ({ verb, subject, scope: 'own' as const, conditions: {}, fields: null }))
  )
