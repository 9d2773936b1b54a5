import type { Answers, FormDefinition, MaterialNeed } from './definition.js'
import { materialsFor } from './materials.js'

/** A material of the item as the application asks for it; `code` is the item's. */
export type AskedMaterial = { code: string; name: string; need: MaterialNeed; filledHere: boolean; note: string | null }

/** 1 必要 · 2 非必要 · 3 容缺后补, as the items' data say it. */
const needs: Record<number, MaterialNeed> = { 1: 'must', 2: 'may', 3: 'later' }

/** The materials this application needs: the form's own list for the scenario, else the item's. */
export function askMaterials(
  item: { code: string; name: string; need: number }[],
  form: FormDefinition,
  scenario: Record<string, string>,
  values: Answers = {}
): AskedMaterial[] {
  const byForm = materialsFor(form, scenario, values)
  if (!byForm) return item.map(({ code, name, need }) => ({ code, name, need: needs[need] ?? 'may', filledHere: false, note: null }))
  return byForm.map((material, at) => ({
    ...material,
    code: item.find(({ name }) => name === material.name)?.code ?? `F${String(at + 1).padStart(2, '0')}`,
  }))
}
