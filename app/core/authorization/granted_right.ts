import { subjectRights, type Scope } from '#app/core/authorization/abilities'
import { comparisons, type Comparison, type Conditions } from '#app/core/authorization/conditions'
import { interpolate, type ActorFacts } from '#app/core/authorization/placeholders'
import type { Grant, Right } from '#app/core/authorization/rights'

/** What a grant means for one actor; undefined where it means nothing, as `department` without a department. */
export function grantedRight(grant: Grant, actor: ActorFacts): Right | undefined {
  const { verb, subject, scope, fields } = grant
  const within = interpolate(rangeOf(scope, subject), actor)
  const narrowed = interpolate(grant.conditions ?? {}, actor)
  return within && narrowed && { verb, subject, scope, fields, conditions: both(within, narrowed) }
}

function rangeOf(scope: Scope, subject: string): Conditions {
  const { tenant = 'tenantNo', department = 'departmentId', own = 'assigneeId' } = subjectRights(subject)?.scopedBy ?? {}
  if (scope === 'own') return { [own]: '${actor.id}' }
  if (scope === 'department') return { [department]: '${actor.departmentId}' }
  if (scope === 'city' || tenant === null) return {}
  if (scope === 'tenant') return { [tenant]: '${actor.tenantNo}' }
  return { [tenant]: { $gte: '${actor.tenantNo}', $lt: '${actor.tenantHi}' } as unknown as Comparison }
}

/** Both hold. Where they compare one attribute by one operator twice, the narrower is kept or nothing is left. */
function both(within: Conditions, narrowed: Conditions): Conditions {
  const all: Record<string, Record<string, unknown>> = {}
  for (const [field, operator, operand] of [...comparisons(within), ...comparisons(narrowed)]) {
    const one = (all[field] ??= {})
    one[operator] = Object.hasOwn(one, operator) ? narrower(operator, one[operator], operand) : operand
    if (one[operator] === nothing) return { [field]: { $in: [] } }
  }
  return all as Conditions
}

const nothing = Symbol('nothing')

function narrower(operator: string, a: any, b: any): unknown {
  switch (operator) {
    case '$lt':
    case '$lte':
      return Math.min(a, b)
    case '$gt':
    case '$gte':
      return Math.max(a, b)
    case '$in':
      return a.filter((one: unknown) => b.includes(one))
    case '$nin':
      return [...a, ...b]
    default:
      return a === b ? a : nothing
  }
}
