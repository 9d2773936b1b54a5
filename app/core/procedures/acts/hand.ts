import type { Context } from '#app/core/procedures/context'
import type { Act } from '#app/core/procedures/act'
import type { Party, Task } from '#app/core/procedures/state'
import { settle } from '#app/core/procedures/seats'
import { addTask } from '#app/core/procedures/stages'

const receiver = (c: Context, { to }: Act): Party => (to?.length === 1 ? to[0] : c.refuse('one_receiver'))

/** 签收: a task of a role gets its person. */
export function claim(c: Context, { by }: Act, task: Task) {
  if (task.user) c.refuse('claimed', { task: task.id })
  c.set('tasks', task.id, { user: by.id })
}

/** 退回待领: whoever holds the role may release, so that one absent person stops nothing. */
export function release(c: Context, _: Act, task: Task) {
  if (!task.user || !task.role) c.refuse('not_claimed')
  c.set('tasks', task.id, { user: null })
}

/** The same place in the chain for somebody else: 转办 within the place, hand-over to another place. */
function pass(c: Context, task: Task, party: Party, verdict: string) {
  c.set('tasks', task.id, { state: 'gone', verdict, by: c.act.by.id })
  const role = party.role ?? (party.user ? null : task.role)
  addTask(c, task.stage, { ...party, role }, task.kind, task.seat, task.pos)
  settle(c, task.stage)
}

export function transfer(c: Context, act: Act, task: Task) {
  const party = receiver(c, act)
  if (party.tenant !== task.tenant) c.refuse('use_hand_over')
  pass(c, task, party, 'transferred')
}

export function handOver(c: Context, act: Act, task: Task) {
  const party = receiver(c, act)
  if (party.tenant === task.tenant) c.refuse('use_transfer')
  pass(c, task, party, 'handed_over')
}

/** 委派: somebody else's task before mine; mine waits and comes back to me, the helper's word is advice. */
export function delegate(c: Context, act: Act, task: Task) {
  if (task.kind === 'delegate') c.refuse('delegated_already')
  const party = receiver(c, act)
  const chain = c.run(task.stage).filter(({ seat, kind }) => seat === task.seat && kind !== 'supplement')
  const before = chain.filter(({ pos }) => pos < task.pos).map(({ pos }) => pos)
  addTask(c, task.stage, party, 'delegate', task.seat, before.length ? (task.pos + Math.max(...before)) / 2 : task.pos - 1)
  if (!task.user) c.set('tasks', task.id, { user: act.by.id })
  settle(c, task.stage)
}
