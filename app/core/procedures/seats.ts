import type { Context } from '#app/core/procedures/context'
import type { State, Task } from '#app/core/procedures/state'

/** A seat is one vote: a chain of tasks by position, [before or delegated]… main, [after]… */
export function seatsOf(tasks: Task[]) {
  const seats = new Map<number, Task[]>()
  for (const task of tasks) if (task.kind !== 'supplement') seats.set(task.seat, [...(seats.get(task.seat) ?? []), task])
  return [...seats.entries()].sort(([a], [b]) => a - b).map(([, chain]) => chain.sort((a, b) => a.pos - b.pos))
}

/** The word of a seat: the last main or after-signer speaks for it, once all have acted. */
export const seatVerdict = (chain: Task[]) =>
  chain.some(({ state }) => state !== 'done')
    ? null
    : (chain.findLast(({ kind }) => kind === 'main' || kind === 'after')?.verdict ?? null)

export const suspensionsOf = ({ suspensions }: State) => Object.values(suspensions).filter(({ state }) => state === 'on')

/** Suspended as a whole, or this branch of it. */
export const isSuspended = (state: State, stage: string) => suspensionsOf(state).some((one) => !one.stage || one.stage === stage)

/** Which tasks of a stage are open is derived here and decided by no act: chain order, seats one by one, supplement and suspension park. */
export function settle(c: Context, stage: string) {
  const row = c.state.stages[stage]
  if (row.state !== 'open') return
  const tasks = c.run(stage)
  const parked = isSuspended(c.state, stage)
  const supplements = tasks.filter(({ kind, state }) => kind === 'supplement' && state !== 'done')
  for (const task of supplements) put(c, task, !parked)
  let turn = true
  for (const chain of seatsOf(tasks)) {
    const current = chain.find(({ state }) => state !== 'done')
    for (const task of chain) {
      if (task.state !== 'done') put(c, task, task === current && turn && !supplements.length && !parked)
    }
    if (current && row.ballot?.order === 'one_by_one') turn = false
  }
}

export const settleAll = (c: Context) => c.graph.order.forEach(({ id }) => settle(c, id))

function put(c: Context, task: Task, open: boolean) {
  const state = open ? 'open' : 'wait'
  if (task.state === state) return
  c.set('tasks', task.id, { state })
  if (open) c.effect('task.opened', { task: task.id, stage: task.stage })
}
