import type { Context } from '#app/core/procedures/context'
import { suspensionsOf } from '#app/core/procedures/seats'
import { endRun } from '#app/core/procedures/stages'

/** Ends the case: nothing stays open. */
export function finish(c: Context, result: string) {
  const { root, stages, timers } = c.state
  if (root.status === 'finished') return
  for (const { id } of c.graph.order) {
    const { state } = stages[id]
    if (state === 'open') endRun(c, id)
    if (state === 'open' || state === 'wait') c.set('stages', id, { state: 'skip', outcome: 'ended', seq: c.seq })
  }
  for (const timer of Object.values(timers)) if (timer.state === 'set') c.set('timers', timer.id, { state: 'gone' })
  for (const one of suspensionsOf(c.state)) c.set('suspensions', one.id, { state: 'off' })
  Object.assign(root, { status: 'finished', result })
  c.effect('finished', { result })
}
