import { type Condition, type Field, type FormDefinition } from './definition.js'

type Schema = Record<string, unknown>

/**
 * JSON Schema 2020-12 of the submitted document `{ scenario, answers }`: for OpenAPI and submitting channels, and the second opinion
 * of the tests. It says less than the definition: check digits, computed fields and a row's look at the form outside cannot be said.
 */
export function answersSchema(form: FormDefinition): Schema {
  const conditional: Schema[] = []
  const properties: Record<string, Schema> = {}
  for (const step of form.steps) {
    for (const section of step.sections) {
      for (const field of section.fields) {
        properties[field.code] = fieldSchema(field)
        conditional.push(...presence(field, [step.when, section.when, field.when], ['answers']))
      }
    }
  }
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `form:${form.code}:${form.version}`,
    type: 'object',
    required: ['scenario', 'answers'],
    properties: { scenario: { type: 'object' }, answers: { type: 'object', additionalProperties: false, properties } },
    allOf: conditional,
  }
}

function presence(field: Field, whens: (Condition | undefined)[], at: string[]): Schema[] {
  const parts = whens.filter((when) => when !== undefined).map((when) => condition(when, at))
  if (parts.includes(null)) return []
  const shown: Schema = parts.length ? { allOf: parts } : {}
  const absent = under(at, { properties: { [field.code]: false } })
  const present = under(at, { required: [field.code] })
  const must = field.compute || field.type === 'group' ? null : typeof field.required === 'object' ? condition(field.required, at) : field.required ? {} : null
  return [
    ...(parts.length ? [{ if: shown, else: absent }] : []),
    ...(must ? [{ if: { allOf: [shown, must] }, then: present }] : []),
  ]
}

/** A condition as a schema; null when JSON Schema cannot say it. */
function condition(of: Condition, at: string[]): Schema | null {
  if ('all' in of || 'any' in of) {
    const parts = ('all' in of ? of.all : of.any).map((part) => condition(part, at))
    return parts.includes(null) ? null : { ['all' in of ? 'allOf' : 'anyOf']: parts }
  }
  if ('not' in of) {
    const inner = condition(of.not, at)
    return inner && { not: inner }
  }
  const [place, code] = 'field' in of ? [at, of.field] : [['scenario'], of.scenario]
  if (place[0] === 'scenario' && !at.length) return null
  const test = comparison(of)
  if (!test) return null
  const has = under(place, { required: [code], properties: { [code]: test } })
  return 'answered' in of && !of.answered ? { not: has } : has
}

function comparison(of: Condition): Schema | null {
  if ('answered' in of) return {}
  if ('isOneOf' in of) return { enum: of.isOneOf }
  if ('includes' in of) return { contains: { const: of.includes } }
  if ('is' in of && typeof of.is !== 'object') return { const: of.is }
  const bounds = { atLeast: 'minimum', atMost: 'maximum', above: 'exclusiveMinimum', below: 'exclusiveMaximum' }
  for (const [name, keyword] of Object.entries(bounds)) {
    const operand = (of as unknown as Record<string, unknown>)[name]
    if (typeof operand === 'number') return { type: 'number', [keyword]: operand }
  }
  return null
}

const under = (path: string[], schema: Schema): Schema =>
  path.reduceRight<Schema>((inner, key) => ({ required: [key], properties: { [key]: inner } }), schema)

function fieldSchema(field: Field): Schema {
  const { label: title, min, max, options, maxLength = 200 } = field
  const codes = options?.map(({ code }) => code)
  const range = { minimum: Number(min ?? 0), maximum: Number(max ?? 1e12) }
  switch (field.type) {
    case 'group': return { title, type: 'array', minItems: field.rows!.min, maxItems: field.rows!.max, items: rowSchema(field) }
    case 'integer': return { title, type: 'integer', ...range }
    case 'number': case 'money': return field.compute ? { title, type: 'number' } : { title, type: 'number', ...range }
    case 'choice': return { title, enum: codes }
    case 'choices': return { title, type: 'array', uniqueItems: true, minItems: 1, items: { enum: codes } }
    case 'consent': return { title, const: true }
    case 'files': return { title, type: 'array', minItems: 1, maxItems: Number(max ?? 10), items: { type: 'string' } }
    case 'point': return { title, type: 'object', required: ['lng', 'lat'], properties: { lng: { type: 'number' }, lat: { type: 'number' } } }
    case 'address': return { title, type: 'object', required: ['division', 'detail'], properties: { division: { pattern: '^\\d{12}$' }, detail: { type: 'string', minLength: 1, maxLength: 100 } } }
    case 'idCard': return { title, type: 'string', pattern: '^[1-9]\\d{16}[\\dX]$' }
    case 'creditCode': return { title, type: 'string', pattern: '^[0-9A-HJ-NP-RTUW-Y]{18}$' }
    case 'mobile': return { title, type: 'string', pattern: '^1[3-9]\\d{9}$' }
    case 'bankCard': return { title, type: 'string', pattern: '^\\d{12,19}$' }
    case 'date': return { title, type: 'string', pattern: '^(19|20)\\d\\d-\\d\\d-\\d\\d$' }
    default: return { title, type: 'string', minLength: 1, maxLength }
  }
}

const rowSchema = ({ fields = [] }: Field): Schema => ({
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries(fields.map((field) => [field.code, fieldSchema(field)])),
  allOf: fields.flatMap((field) => presence(field, [field.when], [])),
})
