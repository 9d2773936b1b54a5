import type { Answers, FormDefinition } from '@forms/definition'
import { materialsFor } from '@forms/materials'

export type Needed = { code: string; name: string; need: 'must' | 'later' | 'may'; filledHere: boolean; note: string | null }

const needs: Record<number, Needed['need']> = { 1: 'must', 2: 'may', 3: 'later' }

/** The materials to bring for this scenario, as the server will ask for them: by the form's list, else by the item's. */
export function neededMaterials(item: { materials: { code: string; name: string; need: number }[] }, form: FormDefinition, scenario: Record<string, string>, values: Answers): Needed[] {
  const byForm = materialsFor(form, scenario, values)
  if (!byForm) return item.materials.map(({ code, name, need }) => ({ code, name, need: needs[need] ?? 'may', filledHere: false, note: null }))
  return byForm.map((one, at) => ({ ...one, code: item.materials.find(({ name }) => name === one.name)?.code ?? `F${String(at + 1).padStart(2, '0')}` }))
}
