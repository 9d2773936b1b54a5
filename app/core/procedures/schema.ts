const id = { type: 'string', pattern: '^[a-z][a-z0-9_]{0,39}$' }
const ref = (name: string) => ({ $ref: `#/definitions/${name}` })
const list = (items: object, more: object = {}) => ({ type: 'array', items, ...more })
const whole = (minimum: number, maximum = 3650) => ({ type: 'integer', minimum, maximum })
const object = (properties: object, more: object = {}) => ({ type: 'object', additionalProperties: false, properties, ...more })
const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength })

const days = { oneOf: [whole(0), object({ fact: text(80) }, { required: ['fact'] })] }
const unit = { enum: ['wd', 'nd'] }

export const stageActs = [
  'pass',
  'refuse',
  'return',
  'transfer',
  'hand_over',
  'delegate',
  'add_before',
  'add_after',
  'add_seat',
  'remove',
  'request_supplement',
  'pledge',
]

const party = object(
  { tenant: text(60), role: text(40), user: text(80), department: text(80), each: { type: 'string', pattern: '^fact:' } },
  { minProperties: 1 },
)

const condition = object(
  {
    all: list(ref('condition')),
    any: list(ref('condition')),
    not: ref('condition'),
    fact: text(80),
    stage: ref('id'),
    is: {},
    has: {},
    gte: { type: 'number' },
    lt: { type: 'number' },
  },
  { minProperties: 1 },
)

const need = {
  oneOf: [{ enum: ['all', 'any'] }, { type: 'string', pattern: '^[1-9]/[1-9]$' }, { type: 'number', exclusiveMinimum: 0, maximum: 100 }],
}
const ballot = object(
  { need, order: { enum: ['together', 'one_by_one'] }, veto: { type: 'boolean' }, wait: { type: 'boolean' }, refusalBy: { const: 'vote' } },
  { required: ['need'] },
)

const kindNeeds = (kind: string, required: string[]) => ({ if: { properties: { kind: { const: kind } } }, then: { required } })

const stage = object(
  {
    id: ref('id'),
    title: text(40),
    word: text(20),
    kind: { enum: ['task', 'auto', 'case'] },
    after: list(ref('id'), { uniqueItems: true }),
    join: whole(1, 60),
    when: ref('condition'),
    guard: ref('condition'),
    seats: list(ref('party'), { minItems: 1 }),
    ballot,
    onRefuse: { type: 'string', pattern: '^(next|finish|return:[a-z][a-z0-9_]*)$' },
    acts: list({ enum: stageActs }),
    final: { type: 'boolean' },
    signed: { type: 'boolean' },
    due: object({ days, unit, then: { enum: ['flag', 'pass', 'refuse'] }, legalBasis: text(200) }, { required: ['days'] }),
    port: text(60),
    retries: whole(1, 48),
    def: text(64),
  },
  {
    required: ['id', 'kind', 'after'],
    allOf: [kindNeeds('auto', ['port', 'seats']), kindNeeds('case', ['def']), kindNeeds('task', ['seats'])],
  },
)

const edge = '(open|close):[a-z][a-z0-9_]*'
const clock = object(
  {
    id: ref('id'),
    title: text(20),
    days,
    unit: { oneOf: [unit, object({ fact: text(80) }, { required: ['fact'] })] },
    when: ref('condition'),
    extension: object({ days: whole(0), legalBasis: text(200) }, { required: ['days'] }),
    start: { type: 'string', pattern: `^(start|${edge})$` },
    stop: { type: 'string', pattern: `^(finish|${edge})$` },
    pause: list({ enum: ['supplement', 'suspend', 'suspend45'] }),
    reset: list({ const: 'supplement' }),
    branches: list(ref('id')),
    then: { enum: ['flag', 'pass', 'finish'] },
    legalBasis: text(200),
    lamp: { type: 'boolean' },
  },
  { required: ['id', 'days', 'start', 'stop'] },
)

/** JSON Schema of a definition. What it cannot say is checked by `problemsOf`. */
export const definitionSchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: '流程定义',
  ...object(
    {
      key: { type: 'string', pattern: '^[a-z][a-z0-9_.-]{1,63}$' },
      version: whole(1, 100_000),
      title: text(80),
      stages: list(ref('stage'), { minItems: 1, maxItems: 60 }),
      clocks: list(ref('clock'), { maxItems: 8 }),
      supplement: object({ days: whole(1, 365), unit, then: { enum: ['flag', 'finish'] }, legalBasis: text(200) }, { required: ['days'] }),
    },
    { required: ['key', 'version', 'title', 'stages'] },
  ),
  definitions: { id, party, condition, stage, clock },
}
