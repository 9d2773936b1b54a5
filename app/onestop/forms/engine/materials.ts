import { holds } from './condition.js'
import type { Answers, FormDefinition, MaterialNeed } from './definition.js'
import { Scope } from './scope.js'

export type NeededMaterial = { name: string; need: MaterialNeed; filledHere: boolean; note: string | null }

/**
 * The materials this scenario needs, in the form's order; names are those of the item's list. With the judged `values` the answers count too
 * (a family member with a disability certificate). Null: the form says nothing, so the item's own list holds.
 */
export const materialsFor = (form: FormDefinition, scenario: Record<string, string>, values: Answers = {}): NeededMaterial[] | null => {
  const scope = new Scope({ today: '', scenario }, values)
  return form.materials?.filter(({ when }) => !when || holds(when, scope))
    .map(({ name, need, filledHere = false, note = null }) => ({ name, need, filledHere, note })) ?? null
}
