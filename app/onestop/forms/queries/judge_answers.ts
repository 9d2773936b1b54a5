import { placeNames } from '#modules/foundation/divisions'
import type { Answers, Context, FormDefinition } from '#app/onestop/forms/engine/definition'
import { evaluate, type Evaluation, type Problem } from '#app/onestop/forms/engine/evaluate'
import { prefill, type Origins, type Sources } from '#app/onestop/forms/engine/prefill'
import { placesIn } from '#app/onestop/forms/engine/present'

export interface Judgement {
  /** What is stored: canonical, without what was hidden. */
  values: Answers
  origins: Origins
  problems: Problem[]
  /** Uploads the answers name, by the path of their question; that they exist and are the sender's is asked when they are taken. */
  uploads: [path: string, ids: string[]][]
}

/**
 * The server's word on what was sent: the shared judgement over answers in which what the platform knows and locks (`sources`) is put back,
 * then what only the server can know. It never loosens the shared one.
 */
export async function judgeAnswers(form: FormDefinition, answers: Answers, context: Context, sources: Sources = {}): Promise<Judgement> {
  const filled = prefill(form, answers, sources, context)
  const evaluation = evaluate(form, filled.answers, context)
  return {
    values: evaluation.values,
    origins: filled.origins,
    problems: [...evaluation.problems, ...(await wrongPlaces(evaluation))],
    uploads: [...evaluation.shown.values()]
      .filter(({ field, value }) => field.type === 'files' && Array.isArray(value))
      .map(({ path, value }) => [path, value as string[]]),
  }
}

async function wrongPlaces(evaluation: Evaluation): Promise<Problem[]> {
  const names = await placeNames(placesIn(evaluation))
  const faulty = new Set(evaluation.problems.map(({ path }) => path))
  return [...evaluation.shown.values()].flatMap(({ field, path, value }) => {
    const code = field.type === 'division' ? value : field.type === 'address' && value ? (value as { division: string }).division : null
    if (typeof code !== 'string' || faulty.has(path) || (names.has(code) && !code.endsWith('000'))) return []
    return [{ path, rule: 'place', text: `${field.label}：没有这个村（居），请重新选择` }]
  })
}
