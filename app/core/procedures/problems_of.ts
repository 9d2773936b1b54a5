import { Ajv, type ErrorObject } from 'ajv'
import type { ClockRule, Condition, Definition, PartyRule, Stage } from '#app/core/procedures/definition'
import { BadDefinition, graph, type Graph } from '#app/core/procedures/graph'
import { definitionSchema } from '#app/core/procedures/schema'

const check = new Ajv({ allErrors: true, strict: false }).compile(definitionSchema)

const words: Record<string, (error: ErrorObject) => string> = {
  required: ({ params }) => `缺少“${params.missingProperty}”`,
  additionalProperties: ({ params }) => `不认识的字段“${params.additionalProperty}”`,
  enum: ({ params }) => `只能是 ${params.allowedValues.join('、')} 之一`,
  pattern: () => '格式不对',
  minItems: ({ params }) => `至少要有 ${params.limit} 项`,
  maxItems: ({ params }) => `至多 ${params.limit} 项`,
  minimum: ({ params }) => `不能小于 ${params.limit}`,
  maximum: ({ params }) => `不能大于 ${params.limit}`,
  type: ({ params }) => `类型应为 ${params.type}`,
}

export interface Around {
  /** Facts the module lets conditions see. */
  facts?: string[]
  /** Keys of published definitions. */
  definitions?: string[]
  roles?: string[]
}

/** Everything that forbids publishing this definition, in sentences for the person who wrote it. None: it may be published. */
export function problemsOf(definition: Definition, around: Around = {}): string[] {
  if (!check(definition)) {
    return check.errors!.map((error) => `${error.instancePath || '流程'}：${words[error.keyword]?.(error) ?? '内容不符合要求'}`)
  }
  try {
    const built = graph(definition)
    const stages = built.order.flatMap((stage) => problemsOfStage(stage, built, around))
    const clocks = (definition.clocks ?? []).flatMap((clock) => problemsOfClock(clock, built))
    return [...stages, ...clocks, ...problemsOfWhole(definition, built)]
  } catch (error) {
    if (error instanceof BadDefinition) return [error.message]
    throw error
  }
}

function problemsOfStage(stage: Stage, { by, before }: Graph, around: Around) {
  const name = `环节“${stage.title ?? stage.id}”`
  const out: string[] = []
  const to = stage.onRefuse?.match(/^return:(.+)$/)?.[1]
  if (to && (!before[stage.id].has(to) || by[to].kind !== 'task')) out.push(`${name}不同意时只能退回到它之前由人办理的环节`)
  if (to && before[stage.id].has(to)) {
    const final = [...before[stage.id]].find((id) => by[id].final && (id === to || before[id].has(to)))
    if (final) out.push(`${name}不同意时的退回会越过不可撤销的环节“${by[final].title ?? final}”`)
  }
  if (stage.join && stage.join > stage.after.length) out.push(`${name}要求完成的前置环节数（${stage.join}）多于它的前置环节数（${stage.after.length}）`)
  if ((stage.due?.then === 'pass' || stage.due?.then === 'refuse') && !stage.due.legalBasis) out.push(`${name}逾期自动处理须写明法律依据`)
  for (const { fact, stage: other } of conditionsIn(stage)) {
    if (fact && around.facts && !around.facts.includes(fact.split('.')[0])) out.push(`${name}的条件用到了未登记的事实“${fact}”`)
    if (other && !before[stage.id].has(other) && other !== stage.id) out.push(`${name}的条件用到了不在它之前的环节“${other}”`)
  }
  for (const { role } of (stage.seats ?? []) as PartyRule[]) {
    if (role && around.roles && !around.roles.includes(role)) out.push(`${name}的办理角色“${role}”不存在`)
  }
  if (stage.def && around.definitions && !around.definitions.includes(stage.def)) out.push(`${name}引用的流程“${stage.def}”尚未发布`)
  return out
}

function conditionsIn(stage: Stage) {
  const flat = (one?: Condition): Condition[] =>
    one ? [one, ...(one.all ?? []).flatMap(flat), ...(one.any ?? []).flatMap(flat), ...flat(one.not)] : []
  return [...flat(stage.when), ...flat(stage.guard)]
}

function problemsOfClock(clock: ClockRule, { by }: Graph) {
  const name = `时限“${clock.title ?? clock.id}”`
  const named = [clock.start, clock.stop].map((edge) => edge.split(':')[1]).concat(clock.branches ?? [])
  const out = named.filter((id) => id && !by[id]).map((id) => `${name}引用的环节“${id}”不存在`)
  const isAutomatic = clock.then === 'pass' || clock.then === 'finish'
  if (isAutomatic && !clock.legalBasis) out.push(`${name}到期自动处理须写明法律依据`)
  if (clock.then === 'pass' && !clock.stop.startsWith('close:')) out.push(`${name}到期视为通过，须止于某一环节办结（close:…）`)
  return out
}

function problemsOfWhole({ stages, clocks = [], supplement }: Definition, { by }: Graph) {
  const out: string[] = []
  if (stages.every(({ when }) => when)) out.push('至少要有一个无条件的环节')
  if (new Set(clocks.map(({ id }) => id)).size < clocks.length) out.push('时限编号重复')
  if (clocks.some(({ id }) => by[id] && id.includes('#'))) out.push('时限编号不能含“#”')
  if (supplement?.then === 'finish' && !supplement.legalBasis) out.push('补正逾期自动结束办件须写明法律依据')
  return out
}
