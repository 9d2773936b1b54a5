import { askMaterials, type FormOfItem } from '#modules/onestop/forms'
import type { ItemView } from '#modules/onestop/service_items'
import type { AskedMaterial } from '#app/onestop/cases/applying/judged_application'

/** The materials this application needs: the form's own list for the scenario, else the item's. */
export const askedMaterials = (
  item: Pick<ItemView, 'materials'>,
  form: FormOfItem,
  scenario: Record<string, string>,
  values: Record<string, unknown>
): AskedMaterial[] => askMaterials(item.materials, form.definition, scenario, values)
