import { compute } from './compute.js'
import { fieldsIn, holds } from './condition.js'
import { isRecord, pick, sectionsOf } from './definition.js'
import type { Answers, Check, Context, Field, FormDefinition } from './definition.js'
import { Scope } from './scope.js'
import { typeOf } from './types/index.js'

export type Problem = { path: string; rule: string; text: string }
export type Shown = { field: Field; path: string; required: boolean; value: unknown }
export type Evaluation = {
  /** Canonical answers of what is shown: what is stored, printed, judged by rules. */
  values: Answers
  shown: Map<string, Shown>
  problems: Problem[]
}

/**
 * Judges answers against a definition: the very same call in the browser and on the server. One pass from top to bottom,
 * because a condition or a computed field may only name what stands above it.
 */
export function evaluate(form: FormDefinition, answers: Answers, context: Context): Evaluation {
  const evaluation: Evaluation = { values: {}, shown: new Map(), problems: [] }
  const { values, problems } = evaluation
  const scope = new Scope(context, values)
  for (const step of form.steps) {
    if (step.when && !holds(step.when, scope)) continue
    for (const section of step.sections) {
      if (section.when && !holds(section.when, scope)) continue
      judgeFields(section.fields, answers, values, scope, '', evaluation)
    }
  }
  problems.push(...unknown(answers, sectionsOf(form).flatMap(({ fields }) => fields), ''))
  problems.push(...failed(form.checks, scope, ''))
  return evaluation
}

function judgeFields(fields: Field[], from: Answers, into: Answers, scope: Scope, prefix: string, evaluation: Evaluation) {
  for (const field of fields) {
    if (field.when && !holds(field.when, scope)) continue
    const path = prefix + field.code
    const required = typeof field.required === 'object' ? holds(field.required, scope) : !!field.required
    const said = evaluation.problems.length
    const raw = field.compute ? compute(field.compute, scope, field.decimals) : pick(from, field.code)
    const value = field.type === 'group' ? rowsOf(field, raw, into, scope, path, evaluation) : one(field, raw, path, scope, evaluation)
    if (value !== null) into[field.code] = value
    else if (required && evaluation.problems.length === said) evaluation.problems.push({ path, rule: 'required', text: missing(field) })
    evaluation.shown.set(path, { field, path, required, value: value ?? raw })
  }
}

/** The canonical value. A wrong answer is said so and then counts as none: conditions and sums never see it. */
function one(field: Field, raw: unknown, path: string, { context }: Scope, { problems }: Evaluation) {
  if (isEmpty(raw)) return null
  const type = typeOf(field.type)
  const value = type.read(raw, field)
  if (value !== undefined && isEmpty(value)) return null
  const wrong = value === undefined ? type.unreadable(raw, field) : type.problem?.(value, field, context)
  if (!wrong) return value
  problems.push({ path, rule: value === undefined ? 'unreadable' : 'invalid', text: `${field.label}：${wrong}` })
  return null
}

function rowsOf(field: Field, raw: unknown, into: Answers, scope: Scope, path: string, evaluation: Evaluation) {
  const { min, max } = field.rows!
  const rows = Array.isArray(raw) && raw.every(isRecord) ? raw : []
  if (!isEmpty(raw) && rows !== raw) {
    evaluation.problems.push({ path, rule: 'unreadable', text: `${field.label}：没有读到，请重新填写` })
  }
  const wrong = rows.length < min ? `至少填 ${min} 行` : rows.length > max ? `最多填 ${max} 行，现在是 ${rows.length} 行` : null
  if (wrong) evaluation.problems.push({ path, rule: 'rows', text: `${field.label}：${wrong}` })
  const values: Answers[] = []
  into[field.code] = values
  for (const [at, row] of rows.slice(0, max).entries()) {
    const value: Answers = {}
    values.push(value)
    const prefix = `${path}.${at}.`
    const inRow = scope.inRow(value)
    judgeFields(field.fields!, row, value, inRow, prefix, evaluation)
    evaluation.problems.push(...unknown(row, field.fields!, prefix), ...failed(field.checks, inRow, prefix))
  }
  return values
}

/** An answer to no question: a stale page or a forged request. Hidden fields are questions; their answers are dropped. */
const unknown = (answers: Answers, fields: Field[], prefix: string): Problem[] =>
  Object.keys(answers)
    .filter((key) => !fields.some(({ code }) => code === key))
    .map((key) => ({ path: prefix + key, rule: 'unknown', text: '表单已更新，请刷新后核对' }))

const failed = (checks: Check[] = [], scope: Scope, prefix: string): Problem[] =>
  checks
    .filter(({ when }) => !when || holds(when, scope))
    .filter(({ must }) => fieldsIn(must).every((code) => scope.field(code) !== null) && !holds(must, scope))
    .map(({ at, code, text }) => ({ path: prefix + at, rule: code, text }))

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || value === false ||
  (typeof value === 'string' && !value.trim()) || (Array.isArray(value) && !value.length)

const missing = ({ label, type }: Field) => {
  if (type === 'consent') return `请阅读并勾选“${label}”`
  if (type === 'files') return `请上传${label}`
  return `${type === 'choice' || type === 'choices' || type === 'division' ? '请选择' : '请填写'}${label}`
}
