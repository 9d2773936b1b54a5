import type { Answers, Context, FormDefinition } from '#app/onestop/forms/engine/definition'
import { evaluate, type Evaluation, type Problem } from '#app/onestop/forms/engine/evaluate'
import { pick, fieldsOf, isRecord } from '#app/onestop/forms/engine/definition'
import { prefill } from '#app/onestop/forms/engine/prefill'
import { Scope } from '#app/onestop/forms/engine/scope'
import { mend } from '#app/onestop/forms/filling/mend'
import { usualAnswer } from '#app/onestop/forms/filling/usual_answer'

interface Filling {
  /** What the platform knows of the applicant, as in `prefill`; locked answers are never changed. */
  account?: Answers
  /** Answers that go before the usual ones, by code of the field. */
  known?: Answers
  /** 12 digits. */
  village?: string
}

const mostRounds = 80

/**
 * Answers a form as a patient person does: question by question as they appear, mending what a check finds wrong. The same form, context and
 * account always give the same answers. Throws with the last problems where no answer is right (an applicant too young for the item).
 */
export function fillIn(form: FormDefinition, context: Context, { account = {}, known = {}, village = '440902001001' }: Filling = {}): Answers {
  let { answers } = prefill(form, {}, { account }, context)
  for (let round = 0; round < mostRounds; round++) {
    const judged = evaluate(form, answers, context)
    const [problem] = judged.problems
    if (!problem) return answers
    const next = answered(form, context, answers, judged, problem, { known, village, n: round })
    ;({ answers } = prefill(form, next, { account }, context))
  }
  const { problems } = evaluate(form, answers, context)
  throw new Error(`${form.title}：${problems.map(({ text }) => text).join('；')}`)
}

function answered(form: FormDefinition, context: Context, answers: Answers, judged: Evaluation, { path, rule }: Problem, like: { known: Answers; village: string; n: number }) {
  if (rule === 'required' || rule === 'rows') {
    const { field } = judged.shown.get(path)!
    return put(answers, path.split('.'), pick(like.known, field.code) ?? usualAnswer(field, context, like))
  }
  const [group, row] = path.split('.')
  const isInRow = path.includes('.')
  const checks = isInRow ? fieldsOf(form).find(({ code }) => code === group)!.checks : form.checks
  const check = checks?.find(({ code }) => code === rule)
  const scope = new Scope(context, judged.values)
  const rowOf = () => (judged.values[group] as Answers[])[Number(row)]
  const better = check && mend(form, check, isInRow ? scope.inRow(rowOf()) : scope, like.n)
  if (!better) return answers
  return isInRow ? Object.entries(better).reduce((all, [code, value]) => put(all, [group, row, code], value), answers) : { ...answers, ...better }
}

function put(into: unknown, [key, ...rest]: string[], value: unknown): Answers {
  const copy = (Array.isArray(into) ? [...into] : { ...(isRecord(into) ? into : {}) }) as Answers
  copy[key] = rest.length ? put(copy[key], rest, value) : value
  return copy
}
