import type { Act, Effect } from '#app/core/procedures/act'
import type { State } from '#app/core/procedures/state'
import type { ProcedureView } from '#app/core/procedures/view'

/** One act that is being written: what modules see of it, in the same transaction. */
export interface Step {
  caseId: string
  seq: number
  act: Act
  /** The stage the act's task belongs to. */
  stage: string | null
  previous: State
  state: State
  view: ProcedureView
  effects: Effect[]
  opened: string[]
  closed: { stage: string; outcome: string }[]
}

export function stepOf(previous: State, state: State, act: Act, effects: Effect[], view: ProcedureView): Step {
  const named = (type: string) => effects.filter((effect) => effect.type === type) as (Effect & { stage: string; outcome: string })[]
  return {
    caseId: state.root.id,
    seq: state.root.seq,
    act,
    stage: act.task ? (state.tasks[act.task]?.stage ?? null) : null,
    previous,
    state,
    view,
    effects,
    opened: named('stage.opened').map(({ stage }) => stage),
    closed: named('stage.closed').map(({ stage, outcome }) => ({ stage, outcome })),
  }
}
