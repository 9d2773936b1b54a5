/** The one form document. Stored as JSON, never changed once published; every other file here only reads it. */
export type FormDefinition = {
  format: 1
  code: string
  version: number
  title: string
  /** 情形: asked before the form; conditions may name the answers. */
  scenario?: ScenarioQuestion[]
  /** Which materials of the item this form asks for, and when. Without it the item's own list holds. */
  materials?: MaterialRule[]
  steps: Step[]
  checks?: Check[]
}

export type ScenarioQuestion = {
  code: string
  label: string
  help?: string
  options: Option[]
  /** Asked only then; may name scenario answers above. */
  when?: Condition
  /** Answered by the platform from who applies (`person` or `entity`), not asked. */
  from?: 'applicant'
}

export type MaterialRule = {
  /** The name of the material in the item's list. */
  name: string
  when?: Condition
  need: MaterialNeed
  /** This form is the material: nothing to upload. */
  filledHere?: boolean
  note?: string
}
/** 必要, 容缺后补, 非必要. */
export type MaterialNeed = 'must' | 'later' | 'may'

export type Step = { code: string; title: string; help?: string; when?: Condition; sections: Section[] }
export type Section = { code: string; title: string; help?: string; when?: Condition; fields: Field[] }
export type Option = { code: string; label: string; help?: string }

export type Field = {
  /** Unique in the whole form, rows included; never given to another question later. */
  code: string
  label: string
  type: FieldType
  /** Code of the standard field library (表单字段库). */
  std?: string
  help?: string
  wide?: boolean
  when?: Condition
  required?: boolean | Condition
  options?: Option[]
  min?: number | string
  max?: number | string
  decimals?: number
  unit?: string
  form?: TextForm
  maxLength?: number
  /** The material of the item that a file slot fills. */
  material?: string
  compute?: Expression
  /** `when` names the scenario only: who types his own data is not always the applicant. */
  prefill?: { source: string; path: string; locked?: boolean; when?: Condition }
  /** Default: the type's. A sensitive type stays sensitive. */
  data?: DataClass
  /** Rows of a repeated group. */
  fields?: Field[]
  rows?: { min: number; max: number; title: string }
  checks?: Check[]
}

export type FieldType =
  | 'text' | 'integer' | 'number' | 'money' | 'date' | 'choice' | 'choices' | 'consent'
  | 'idCard' | 'creditCode' | 'mobile' | 'bankCard' | 'division' | 'address' | 'point' | 'files' | 'group'

/** Named shapes of text; a definition never carries a regular expression. */
export type TextForm = 'chineseName' | 'licenceNumber' | 'plateNumber'
export type DataClass = 'open' | 'personal' | 'sensitive'

export type Operand = string | number | boolean | { field: string } | { scenario: string } | { today: number }
type Subject = { field: string } | { scenario: string }
type Comparison =
  | { is: Operand } | { isOneOf: string[] } | { includes: string } | { answered: boolean }
  | { atLeast: Operand } | { atMost: Operand } | { above: Operand } | { below: Operand }
export type Comparing = Subject & Comparison
export type Condition = Comparing | { all: Condition[] } | { any: Condition[] } | { not: Condition }

export type Expression =
  | { field: string } | { scenario: string } | { value: number | string }
  | { sum: string } | { count: string }
  | { add: Expression[] } | { subtract: Expression[] } | { multiply: Expression[] }
  | { divide: [Expression, Expression]; decimals: number }
  | { birthDate: Expression } | { age: Expression }
  | { choose: Condition; then: Expression; else: Expression }

/** Applies once every field it names is answered; the sentence is shown at one field. */
export type Check = { code: string; when?: Condition; must: Condition; at: string; text: string }

export type Answers = Record<string, unknown>
/** What both sides must agree on before they judge: the day in Shanghai and the scenario. */
export type Context = { today: string; scenario: Record<string, string> }

const own = Object.prototype.hasOwnProperty
/** Reads an own key only: answers come from the network, and `constructor` is a legal field code. */
export const pick = (record: object, key: string): unknown => (own.call(record, key) ? (record as Answers)[key] : null)

export const isRecord = (value: unknown): value is Answers =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const sectionsOf = (form: FormDefinition) => form.steps.flatMap((step) => step.sections)
export const fieldsOf = (form: FormDefinition) =>
  sectionsOf(form).flatMap((section) => section.fields).flatMap((field) => [field, ...(field.fields ?? [])])
