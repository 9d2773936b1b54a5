import { materialsFor, type FormOfItem } from '#modules/onestop/forms'
import type { ItemView } from '#modules/onestop/service_items'
import type { AskedMaterial } from '#app/onestop/cases/applying/judged_application'

/** 1 必要 · 2 非必要 · 3 容缺后补, as the items' data say it. */
const needs = { 1: 'must', 2: 'may', 3: 'later' } as const

/** The materials this application needs: the form's own list for the scenario, else the item's. */
export function askedMaterials(item: ItemView, form: FormOfItem, scenario: Record<string, string>, values: Record<string, unknown>): AskedMaterial[] {
  const byForm = materialsFor(form.definition, scenario, values)
  if (!byForm) {
    return item.materials.map(({ code, name, need }) => ({ code, name, need: needs[need as 1 | 2 | 3] ?? 'may', filledHere: false, note: null }))
  }
  return byForm.map((material, at) => ({
    ...material,
    code: item.materials.find(({ name }) => name === material.name)?.code ?? `F${String(at + 1).padStart(2, '0')}`,
  }))
}
