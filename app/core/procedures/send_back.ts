import type { Context } from '#app/core/procedures/context'
import { endRun } from '#app/core/procedures/stages'

export type Mode = 'all' | 'path' | 'direct'

/** Reset are both ends and what lies behind the returner; `all`: everything behind the target too, `path`: what lies between, `direct`: no more. */
export function resetSet(c: Context, to: string, from: string, mode: Mode) {
  const { before, behind } = c.graph
  const reset = new Set([to, from, ...behind[from]])
  for (const id of behind[to]) if (mode === 'all' || (mode === 'path' && before[from].has(id))) reset.add(id)
  return reset
}

/** A stage in the way that is final and passed; the returner itself does not count. */
export const returnBlocked = (c: Context, reset: Set<string>, from: string) =>
  [...reset].find((id) => {
    const { state, outcome } = c.state.stages[id]
    return id !== from && c.graph.by[id].final && state === 'done' && outcome === 'pass'
  })

export function sendBack(c: Context, to: string, from: string, mode: Mode) {
  const reset = resetSet(c, to, from, mode)
  const bar = returnBlocked(c, reset, from)
  if (bar) c.refuse('final', { stage: bar })
  for (const id of reset) {
    const { state } = c.state.stages[id]
    if (state === 'open') endRun(c, id)
    if (state === 'wait') continue
    c.set('stages', id, { state: 'wait', outcome: null, seq: null, from: null })
    c.effect('stage.reset', { stage: id })
  }
}
