import { askScenario, type ApplicantKind } from '#app/onestop/forms/engine/scenario'
import type { FormDefinition } from '#app/onestop/forms/engine/definition'

/** Every way through the 情形 page. */
export function scenariosOf(form: FormDefinition): Record<string, string>[] {
  const questions = form.scenario ?? []
  const all = questions.reduce<Record<string, string>[]>((ways, { code, options }) => ways.flatMap((way) => options.map((one) => ({ ...way, [code]: one.code }))), [{}])
  const asked = all.map((way) => JSON.stringify(askScenario(form, way, (way.applicant ?? 'person') as ApplicantKind).scenario))
  return [...new Set(asked)].map((way) => JSON.parse(way))
}
