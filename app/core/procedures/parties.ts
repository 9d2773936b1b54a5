import type { PartyRule } from '#app/core/procedures/definition'
import type { Party, State } from '#app/core/procedures/state'
import { factAt } from '#app/core/procedures/conditions'
import { Refused } from '#app/core/procedures/act'

const step = { city: 1e8, county: 1e6, town: 1e3 }
const cut = (place: number, size: number) => place - (place % size)
const isAbove = (place: number, level: keyof typeof step) => cut(place, step[level]) === place && cut(place, step[level] * 1000) === place

/** The place of this level at or above: path codes nest, so cutting digits is enough. 'town' above town level falls to the owner. */
function placeAt(level: keyof typeof step, { intake, owner }: { intake: number; owner: number }) {
  const place = cut(intake, step[level])
  const isTooHigh = level === 'town' && cut(intake, step.county) === intake
  return isTooHigh || (level === 'county' && isAbove(intake, 'city')) ? owner : place
}

function tenantOf(rule: string | undefined, { root }: State): number {
  if (!rule || rule === 'self' || rule === 'owner') return root.owner
  if (rule === 'intake') return root.intake
  if (rule === 'town' || rule === 'county' || rule === 'city') return placeAt(rule, root)
  return Number(rule.startsWith('fact:') ? factAt(root.facts, rule.slice(5)) : rule)
}

/** A department belongs to one place: elsewhere the rule names nobody's. */
function departmentOf(rule: string | undefined, tenant: number, { root }: State): number | null {
  if (!rule) return null
  if (rule === 'owner') return tenant === root.owner ? root.department : null
  if (rule === 'intake') return tenant === root.intake ? root.intakeDepartment : null
  return rule.startsWith('fact:') ? (factAt(root.facts, rule.slice(5)) ?? null) : Number(rule)
}

function userOf(rule: string | undefined, { root }: State): string | null {
  if (!rule) return null
  if (rule === 'applicant') return root.subject
  return rule.startsWith('fact:') ? (factAt(root.facts, rule.slice(5)) ?? null) : rule
}

/** From rule to seats: one party, or one for each entry of the list that `each` names. */
export function resolveParties(rule: PartyRule, state: State): Party[] {
  const tenant = tenantOf(rule.tenant, state)
  const entries: Partial<Party>[] = rule.each ? (factAt(state.root.facts, rule.each.slice(5)) ?? []) : [{}]
  return entries.map((entry) => {
    const place = entry.tenant ?? tenant
    if (!Number.isSafeInteger(place)) throw new Refused('nobody')
    const user = entry.user ?? userOf(rule.user, state)
    const department = entry.department ?? departmentOf(rule.department, place, state)
    return { tenant: place, department, user, role: entry.role ?? rule.role ?? null }
  })
}
