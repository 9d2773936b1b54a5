import type { Condition } from '#app/core/procedures/definition'
import type { State } from '#app/core/procedures/state'

export const factAt = (facts: unknown, path: string) => path.split('.').reduce((at: any, key) => at?.[key], facts)

/** Does the condition hold in this state? Without a condition it does. */
export function holds(condition: Condition | undefined, state: State): boolean {
  if (!condition) return true
  const { all, any, not, stage, fact, gte, lt } = condition
  if (all) return all.every((one) => holds(one, state))
  if (any) return any.some((one) => holds(one, state))
  if (not) return !holds(not, state)
  const value = stage ? state.stages[stage]?.outcome : factAt(state.root.facts, fact!)
  if ('is' in condition) return value === condition.is
  if ('has' in condition) return Array.isArray(value) && value.includes(condition.has)
  if (gte !== undefined) return Number(value) >= gte
  if (lt !== undefined) return Number(value) < lt
  return value !== undefined && value !== null && value !== false
}
