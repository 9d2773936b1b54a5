import { evaluate } from '../../../app/onestop/forms/engine/evaluate.js'
import type { Answers, Context, FormDefinition } from '../../../app/onestop/forms/engine/definition.js'

/** All that both sides must agree on, as one text. */
export function verdict(form: FormDefinition, answers: Answers, context: Context) {
  const { values, problems, shown } = evaluate(form, answers, context)
  return JSON.stringify([values, problems, [...shown.values()].map(({ path, required }) => [path, required])])
}
