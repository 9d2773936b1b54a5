import type { Context } from '#app/core/procedures/context'
import type { Act } from '#app/core/procedures/act'
import type { Task } from '#app/core/procedures/state'
import { holds } from '#app/core/procedures/conditions'
import { sendBack } from '#app/core/procedures/send_back'
import { recount } from '#app/core/procedures/stages'

export function markDone(c: Context, task: Task, verdict: string) {
  c.set('tasks', task.id, { state: 'done', verdict, by: c.act.by.id, user: task.user ?? c.act.by.id })
}

export function pass(c: Context, _: Act, task: Task) {
  const { guard } = c.stageOf(task)
  if (guard && !holds(guard, c.state)) c.refuse('guard', { stage: task.stage })
  markDone(c, task, 'pass')
  recount(c, task.stage)
}

export function refuse(c: Context, _: Act, task: Task) {
  markDone(c, task, 'refuse')
  recount(c, task.stage)
}

/** 退回: to the stage of people done last, or to an earlier one by name. */
export function giveBack(c: Context, act: Act, task: Task) {
  if (task.kind === 'delegate' || task.kind === 'before') c.refuse('advice_only')
  if (c.state.stages[task.stage].ballot?.refusalBy === 'vote') return refuse(c, act, task)
  const earlier = c.graph.order.filter(
    ({ id, kind }) => c.graph.before[task.stage].has(id) && kind === 'task' && c.state.stages[id].state === 'done',
  )
  const last = earlier.toSorted((a, b) => c.state.stages[b.id].seq! - c.state.stages[a.id].seq!)[0]
  const to = !act.stage || act.stage === 'previous' ? last : earlier.find(({ id }) => id === act.stage)
  markDone(c, task, 'return')
  sendBack(c, c.need(to, 'nowhere_to_return').id, task.stage, act.mode ?? 'all')
}
