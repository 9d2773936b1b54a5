import type { ProcedureView } from '#app/core/procedures/view'
import type { Step } from '#app/core/procedures/step'

/** How a module takes part in the procedures whose keys begin with its kind (`case.…`). */
export interface ProcedureHooks {
  /** Facts that conditions and limits may read: `channel`, `committedDays`. */
  facts: string[]
  /** Status and stage of the dockets: words of the module for where the procedure stands. */
  words(view: ProcedureView): { status: string; stage: string }
  /** In the transaction of every act: rows of this module only, no call to the outside. A throw undoes the act. */
  inside?(step: Step): unknown
  /**
   * Topics of the outbox by effect, the most exact key first: `stage.closed:accept:pass`, `stage.closed:accept`, `stage.closed`;
   * `finished:done`, `overdue:committed`, `started`, `supplement.requested`, `suspended`, `resumed`, `urged` …
   */
  topics?: Record<string, string>
}

const hooks = new Map<string, ProcedureHooks>()

export const defineProcedures = (kind: string, given: ProcedureHooks) => void hooks.set(kind, given)

export const kindOf = (key: string) => key.split('.')[0]

export function hooksOf(key: string) {
  const found = hooks.get(kindOf(key))
  if (!found) throw new Error(`No module has defined the procedures of kind ${kindOf(key)}`)
  return found
}
