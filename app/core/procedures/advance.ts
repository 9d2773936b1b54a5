import type { Context } from '#app/core/procedures/context'
import { holds } from '#app/core/procedures/conditions'
import { finish } from '#app/core/procedures/finish'
import { closeStage, openStage } from '#app/core/procedures/stages'

const enough = 200

/** Opens what is ready: a stage is when all that stands before it, near and far, is closed. With nothing left the case is done. */
export function advance(c: Context) {
  const { root, stages } = c.state
  for (let again = true, turns = 0; again && root.status !== 'finished'; turns++) {
    if (turns > enough) throw new Error('advance does not end')
    again = false
    for (const stage of c.graph.order) {
      if (stages[stage.id].state !== 'wait' || c.state.root.status === 'finished') continue
      if (joined(c, stage.id)) again = true
      if (![...c.graph.before[stage.id]].every((id) => c.isClosed(id))) continue
      if (holds(stage.when, c.state)) openStage(c, stage)
      else closeStage(c, stage.id, 'not_needed', 'skip')
      again = true
    }
    if (c.graph.order.every(({ id }) => c.isClosed(id))) finish(c, 'done')
  }
}

/** With enough predecessors done the others are not waited for. */
function joined(c: Context, id: string) {
  const { join, after } = c.graph.by[id]
  if (!join || after.filter((one) => c.state.stages[one].state === 'done').length < join) return false
  const open = [...c.graph.before[id]].filter((one) => !c.isClosed(one))
  for (const one of open) closeStage(c, one, 'not_waited', 'skip')
  return open.length > 0
}
