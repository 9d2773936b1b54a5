import type { Definition, Stage } from '#app/core/procedures/definition'

export interface Graph {
  definition: Definition
  /** Predecessors first. */
  order: Stage[]
  by: Record<string, Stage>
  before: Record<string, Set<string>>
  behind: Record<string, Set<string>>
}

/** A definition that cannot be run; the sentence is for the person who wrote it. */
export class BadDefinition extends Error {}

const known = new WeakMap<Definition, Graph>()

/** Order, ancestors and descendants of the stages. */
export function graph(definition: Definition): Graph {
  const hit = known.get(definition)
  if (hit) return hit
  const made = build(definition)
  known.set(definition, made)
  return made
}

function build(definition: Definition): Graph {
  const { by, order, before, behind }: Graph = { definition, order: [], by: {}, before: {}, behind: {} }
  const mark = new Map<string, 'on the way' | 'done'>()
  const name = (stage: Stage) => `“${stage.title ?? stage.id}”`
  for (const stage of definition.stages) {
    if (by[stage.id]) throw new BadDefinition(`环节编号“${stage.id}”重复，请改成不同的编号`)
    by[stage.id] = stage
    behind[stage.id] = new Set()
  }
  const visit = (stage: Stage) => {
    if (mark.get(stage.id) === 'done') return
    if (mark.has(stage.id)) throw new BadDefinition(`环节${name(stage)}的先后顺序成环，请检查“在…之后”`)
    mark.set(stage.id, 'on the way')
    before[stage.id] = new Set()
    for (const id of stage.after) {
      if (!by[id]) throw new BadDefinition(`环节${name(stage)}的前一环节“${id}”不存在`)
      visit(by[id])
      before[stage.id].add(id)
      for (const further of before[id]) before[stage.id].add(further)
    }
    mark.set(stage.id, 'done')
    order.push(stage)
  }
  for (const stage of definition.stages) visit(stage)
  for (const stage of definition.stages) for (const id of before[stage.id]) behind[id].add(stage.id)
  return { definition, order, by, before, behind }
}
