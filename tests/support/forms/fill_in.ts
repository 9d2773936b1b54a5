import type { Answers, Context, Field, FormDefinition } from '#app/onestop/forms/engine/definition'
import { evaluate } from '#app/onestop/forms/engine/evaluate'
import { knownAnswers } from '#tests/support/forms/known_answers'
import { ids } from '#tests/support/forms/samples'

/** Fills in whatever a form asks for in this context, question by question as they appear, like a patient person. `known` goes before the usual. */
export function fillIn(form: FormDefinition, context: Context, known: Answers = knownAnswers[form.code] ?? {}): Answers {
  let answers: Answers = {}
  for (let round = 0; round < 20; round++) {
    const { problems, shown } = evaluate(form, answers, context)
    const open = problems.filter(({ rule }) => ['required', 'rows'].includes(rule))
    if (!open.length) return answers
    for (const { path } of open) answers = put(answers, path.split('.'), usual(shown.get(path)!.field, context, known))
  }
  throw new Error(`${form.code} never comes to an end`)
}

const put = (into: any, [key, ...rest]: string[], value: unknown): any => {
  const copy = Array.isArray(into) ? [...into] : { ...into }
  copy[key] = rest.length ? put(copy[key], rest, value) : value
  return copy
}

function usual(field: Field, context: Context, known: Answers): unknown {
  if (field.code in known) return known[field.code]
  const least = Number(field.min ?? 1)
  switch (field.type) {
    case 'group': return Array.from({ length: Math.max(1, field.rows!.min) }, () => ({}))
    case 'text': return { chineseName: '示例甲', licenceNumber: '示例2026001', plateNumber: '粤K12345' }[field.form as string] ?? '示例内容'
    case 'integer': case 'number': case 'money': return Math.max(1, least)
    case 'date': return field.min === 'today' ? context.today : typeof field.min === 'string' ? field.min : context.today
    case 'choice': return field.options![0].code
    case 'choices': return [field.options![0].code]
    case 'consent': return true
    case 'idCard': return ids[0]
    case 'creditCode': return '91440300708461136T'
    case 'mobile': return '13800005678'
    case 'bankCard': return '6222021234567890128'
    case 'division': return '440902001001'
    case 'address': return { division: '440902001001', detail: '示例路 1 号' }
    case 'point': return { lng: 110.9, lat: 21.6 }
    case 'files': return ['00000000-0000-7000-8000-000000000001']
  }
}
