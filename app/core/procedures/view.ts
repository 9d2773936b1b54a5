import type { Definition } from '#app/core/procedures/definition'
import type { Root, State } from '#app/core/procedures/state'
import { graph } from '#app/core/procedures/graph'
import { isSupplementing } from '#app/core/procedures/sync_clocks'

/** Where a procedure stands, as far as words for it need to know. */
export interface ProcedureView {
  status: Root['status']
  result: string | null
  facts: Root['facts']
  open: { id: string; title: string; word: string; round: number }[]
  supplementing: boolean
  outcome(stage: string): string | null
}

export function viewOf(state: State, definition: Definition): ProcedureView {
  const { root, stages } = state
  const open = graph(definition).order.filter(({ id }) => stages[id].state === 'open')
  return {
    status: root.status,
    result: root.result,
    facts: root.facts,
    open: open.map(({ id, title = id, word = title }) => ({ id, title, word, round: stages[id].round })),
    supplementing: isSupplementing(state),
    outcome: (stage) => stages[stage]?.outcome ?? null,
  }
}
