import type { Comparing, Condition, Operand } from './definition.js'
import type { Scope } from './scope.js'

/** True or false, never "unknown": a comparison with an unanswered or hidden field is false. */
export function holds(condition: Condition, scope: Scope): boolean {
  if ('all' in condition) return condition.all.every((part) => holds(part, scope))
  if ('any' in condition) return condition.any.some((part) => holds(part, scope))
  if ('not' in condition) return !holds(condition.not, scope)
  const value = 'field' in condition ? scope.field(condition.field) : scope.scenario(condition.scenario)
  if ('answered' in condition) return (value !== null) === condition.answered
  if (value === null) return false
  if ('is' in condition) return value === scope.operand(condition.is)
  if ('isOneOf' in condition) return condition.isOneOf.includes(value as string)
  if ('includes' in condition) return Array.isArray(value) && value.includes(condition.includes)
  if ('atLeast' in condition) return compare(value, scope.operand(condition.atLeast), (order) => order >= 0)
  if ('atMost' in condition) return compare(value, scope.operand(condition.atMost), (order) => order <= 0)
  if ('above' in condition) return compare(value, scope.operand(condition.above), (order) => order > 0)
  if ('below' in condition) return compare(value, scope.operand(condition.below), (order) => order < 0)
  throw new Error(`This condition is not understood: ${JSON.stringify(condition)}`)
}

/** Numbers with numbers, dates (ISO text) with dates; anything else does not compare. */
function compare(left: unknown, right: unknown, verdict: (order: number) => boolean) {
  if (typeof left === 'number' && typeof right === 'number') return verdict(left - right)
  if (typeof left === 'string' && typeof right === 'string') return verdict(left < right ? -1 : left > right ? 1 : 0)
  return false
}

/** The fields a condition names: for order, for "used by", for the designer's warnings. */
export function fieldsIn(condition: Condition | undefined): string[] {
  if (!condition) return []
  if ('all' in condition) return condition.all.flatMap(fieldsIn)
  if ('any' in condition) return condition.any.flatMap(fieldsIn)
  if ('not' in condition) return fieldsIn(condition.not)
  const operands = Object.values(condition) as Operand[]
  const named = operands.flatMap((operand) => (typeof operand === 'object' && 'field' in operand ? [operand.field] : []))
  return 'field' in condition ? [condition.field, ...named] : named
}

/** Every comparison in the tree, whatever joins them. */
export function comparisonsIn(condition: Condition | undefined): Comparing[] {
  if (!condition) return []
  if ('all' in condition) return condition.all.flatMap(comparisonsIn)
  if ('any' in condition) return condition.any.flatMap(comparisonsIn)
  return 'not' in condition ? comparisonsIn(condition.not) : [condition]
}

export function depthOf(condition: Condition): number {
  if ('not' in condition) return 1 + depthOf(condition.not)
  const parts = 'all' in condition ? condition.all : 'any' in condition ? condition.any : []
  return 1 + Math.max(0, ...parts.map(depthOf))
}
