import { askScenario, evaluate, fillIn, type FormDefinition } from '#modules/onestop/forms'
import type { ItemView } from '#modules/onestop/service_items'
import { askedMaterials } from '#app/onestop/cases/applying/asked_materials'
import { accountOf } from '#app/onestop/cases/applying/judge_application'
import { ages, newApplicant, type DemoApplicant } from '#app/onestop/cases/demo/people'
import { Refused } from '#app/onestop/cases/demo/refused'

/** An application as its applicant would fill it in. */
export interface DemoApplication {
  applicant: DemoApplicant
  scenario: Record<string, string>
  answers: Record<string, unknown>
  materials: { code: string; name: string }[]
}

/** Answers the form of an item for a person or an entity who may apply, of an age that suits it, living in `village` (12 digits). */
export function answerForm(item: ItemView, definition: FormDefinition, village: string, today: string): DemoApplication {
  const kind = item.applicantKinds.includes('entity') ? 'entity' : 'person'
  const scenario = firstChoices(definition, kind)
  let why = ''
  for (const age of ages) {
    const applicant = newApplicant(kind, age, today)
    const account = accountOf(applicant)
    try {
      const context = { today, scenario }
      const answers = fillIn(definition, context, { account, village })
      const { values } = evaluate(definition, answers, context)
      const form = { code: definition.code, version: definition.version, definition, basic: false }
      const materials = askedMaterials(item, form, scenario, values).filter(({ need, filledHere }) => need !== 'may' && !filledHere)
      return { applicant, scenario, answers, materials }
    } catch (error) {
      why = (error as Error).message
    }
  }
  throw new Refused(why)
}

/** The first option of every question that is asked. */
function firstChoices(definition: FormDefinition, kind: DemoApplicant['kind']) {
  const all = Object.fromEntries((definition.scenario ?? []).map(({ code, options }) => [code, options[0].code]))
  return askScenario(definition, all, kind).scenario
}
