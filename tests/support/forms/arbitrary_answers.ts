import fc from 'fast-check'
import { askScenario, type ApplicantKind } from '#app/onestop/forms/engine/scenario'
import type { Answers, Context, Field, FormDefinition } from '#app/onestop/forms/engine/definition'

const idCards = ['440999199001010010', '440999198512120022', '440999201506013348', '440999194003150014', '440999199001010011', '44099919900101001', '440999199013010011']
const odd = fc.constantFrom<unknown>('', ' ', null, false, true, 0, -1, 1e300, 'constructor', '１２３', [], ['a', 'a'], {}, { length: 3 }, '<b>', '\u0000', '\ud800', '𠮷')
const day = fc.date({ min: new Date('1979-01-01'), max: new Date('2031-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))

/** Mostly what people type, sometimes nearly right, sometimes what only an attacker sends. */
export function arbitraryValue(field: Field): fc.Arbitrary<unknown> {
  const codes = field.options?.map(({ code }) => code) ?? []
  switch (field.type) {
    case 'group': return fc.array(arbitraryAnswers(field.fields!), { maxLength: 4 })
    case 'text': return fc.oneof({ weight: 5, arbitrary: fc.constantFrom('示例甲', '示·例', ' 示例乙 ', '粤K12345', 'YC4409001', '粤(2026)001号') }, fc.string({ maxLength: 250 }))
    case 'integer': return fc.oneof(fc.integer({ min: -2, max: 300 }), fc.integer({ max: 300 }).map(String), fc.double())
    case 'number': case 'money': return fc.oneof(fc.integer({ min: 0, max: 500000 }).map((cents) => cents / 100), fc.constantFrom<unknown>('1,200.5', '０.３', '12a', 0.001, -5, 1e13))
    case 'date': return fc.oneof(day, fc.constantFrom('2026-02-29', '2026/1/5', '2026年1月5日', '26-1-1', '2026-13-01'))
    case 'choice': return fc.constantFrom(...codes, ...codes, ...codes, 'none')
    case 'choices': return fc.subarray(codes)
    case 'consent': return fc.constantFrom(true, true, false)
    case 'idCard': return fc.constantFrom(...idCards, '440999 19900101 0010')
    case 'creditCode': return fc.constantFrom('91440300708461136T', '91440300708461136t', '91440300708461136A', '9144')
    case 'mobile': return fc.constantFrom('13800005678', '138 0000 5678', '+8613800005678', '1380000567', '23800005678')
    case 'bankCard': return fc.constantFrom('6222021234567890128', '6222 0212 3456 7890 128', '6222021234567890129', '12')
    case 'address': return fc.record({ division: fc.constantFrom('440902001001', '44'), detail: fc.constantFrom('迎宾路 66 号', '') })
    case 'point': return fc.record({ lng: fc.constantFrom(110.9, 21.6), lat: fc.constantFrom(21.6, 110.9) })
    case 'files': return fc.array(fc.uuid(), { maxLength: 4 })
    default: return fc.constantFrom('440902001001')
  }
}

export function arbitraryAnswers(fields: Field[]): fc.Arbitrary<Answers> {
  const answer = (field: Field) => fc.oneof({ weight: 30, arbitrary: arbitraryValue(field) }, { weight: 1, arbitrary: odd })
  const stray = fc.oneof({ weight: 40, arbitrary: fc.constant(undefined) }, odd)
  const entries = fields.map((field) => [field.code, fc.option(answer(field), { freq: 6, nil: undefined })] as const)
  return fc.record({ ...Object.fromEntries(entries), stray })
    .map((answers) => Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined)))
}

/** A scenario as the 情形 page lets it through: questions not asked have no answer. */
export const arbitraryContext = (form: FormDefinition): fc.Arbitrary<Context> =>
  fc.record({
    today: fc.constantFrom('2026-11-24', '2024-02-29', '2030-01-01'),
    scenario: fc
      .record(Object.fromEntries((form.scenario ?? []).map(({ code, options }) => [code, fc.constantFrom(...options.map((one) => one.code))])))
      .map((answers) => askScenario(form, answers, (answers.applicant as ApplicantKind) ?? 'person').scenario),
  })
