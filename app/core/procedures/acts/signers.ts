import type { Context } from '#app/core/procedures/context'
import type { Act } from '#app/core/procedures/act'
import type { Party, Task } from '#app/core/procedures/state'
import { seatsOf, settle } from '#app/core/procedures/seats'
import { addTask, recount } from '#app/core/procedures/stages'

const receivers = (c: Context, { to }: Act): Party[] => (to?.length ? to : c.refuse('one_receiver'))
const chainOf = (c: Context, task: Task) => seatsOf(c.run(task.stage)).find((chain) => chain.includes(task)) ?? c.refuse('not_removable')

/** A place in the chain next to the task, before (-1) or behind it (1). */
function beside(c: Context, task: Task, side: -1 | 1) {
  const chain = chainOf(c, task)
  const neighbour = chain[chain.indexOf(task) + side]
  return neighbour ? (task.pos + neighbour.pos) / 2 : task.pos + side
}

/** 前加签: advice from others, one after the other, before me. */
export function addBefore(c: Context, act: Act, task: Task) {
  for (const party of receivers(c, act)) addTask(c, task.stage, party, 'before', task.seat, beside(c, task, -1))
  settle(c, task.stage)
}

/** 后加签: others after me; the last of them speaks for the seat. */
export function addAfter(c: Context, act: Act, task: Task) {
  if (task.kind !== 'main' && task.kind !== 'after') c.refuse('only_main')
  for (const party of receivers(c, act).toReversed()) addTask(c, task.stage, party, 'after', task.seat, beside(c, task, 1))
  settle(c, task.stage)
}

/** 并加签: a new vote in the running ballot. */
export function addSeat(c: Context, act: Act, task: Task) {
  const last = Math.max(...c.run(task.stage).map(({ seat }) => seat))
  receivers(c, act).forEach((party, n) => addTask(c, task.stage, party, 'main', last + 1 + n, 1))
  recount(c, task.stage)
}

/** 减签: `ref` is the task that goes; it must not have acted. */
export function remove(c: Context, act: Act, task: Task) {
  const other = c.need(c.state.tasks[act.ref ?? ''], 'no_such_task')
  const isLive = other.state === 'open' || other.state === 'wait'
  if (other.stage !== task.stage || other.id === task.id || !isLive || other.kind === 'supplement') c.refuse('not_removable')
  const chain = chainOf(c, other)
  if (other.kind === 'main') {
    if (seatsOf(c.run(task.stage)).length < 2) c.refuse('last_seat')
    if (chain.includes(task)) c.refuse('not_removable')
    if (chain.some(({ state }) => state === 'done')) c.refuse('has_acted')
  }
  const gone = other.kind === 'main' ? chain : [other]
  for (const { id } of gone) c.set('tasks', id, { state: 'gone', verdict: 'removed', by: act.by.id })
  recount(c, task.stage)
}
