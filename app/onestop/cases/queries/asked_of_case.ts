import { formOf } from '#modules/onestop/forms'
import { resolveItem } from '#modules/onestop/service_items'
import { askedMaterials } from '#app/onestop/cases/applying/asked_materials'
import type { Case } from '#app/onestop/cases/models/case'

/** The item as the case keeps it, and all materials it asks for: a supplement may name what was never handed in. Inside any door. */
export async function askedOfCase(kase: Case) {
  const item = await resolveItem(kase.itemNo, kase.intakeNo, kase.itemVersion)
  const form = await formOf(item.formCode, kase.formVersion)
  return { item, asked: askedMaterials(item, form, kase.scenario, kase.readAnswers()) }
}
