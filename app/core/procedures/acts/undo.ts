import type { Context } from '#app/core/procedures/context'
import type { Act, Image } from '#app/core/procedures/act'
import type { Table } from '#app/core/procedures/state'
import { seatsOf } from '#app/core/procedures/seats'
import { recount } from '#app/core/procedures/stages'

const undoable = new Set(
  'pass refuse return transfer hand_over delegate add_before add_after add_seat request_supplement remove'.split(' '),
)

/** 撤回: the inverse of one own act, while nothing it changed has been touched since. */
export function undo(c: Context, act: Act) {
  const image = c.need(c.env.image(act.ref ?? ''), 'no_such_act')
  if (image.by !== act.by.id) c.refuse('not_your_act')
  if (!undoable.has(image.act)) c.refuse('not_undoable')
  const task = c.need(c.state.tasks[image.task ?? ''], 'moved_on')
  const row = c.need(c.state.stages[task.stage], 'moved_on')
  if (row.ev !== image.seq && (row.state !== 'open' || row.round !== task.round)) c.refuse('moved_on')
  for (const change of image.before) untouched(c, image, change)
  for (const change of image.before) restore(c, change)
  const empty = c.graph.order.find(({ id, kind }) => kind === 'task' && c.state.stages[id].state === 'open' && !seatsOf(c.run(id)).length)
  if (empty) c.refuse('last_seat')
  for (const { id } of c.graph.order) recount(c, id)
  c.effect('undone', { act: image.act, seq: image.seq })
}

type Change = Image['before'][number]

function untouched(c: Context, { seq }: Image, [table, id, was]: Change) {
  if (table === 'root') return
  const now: any = c.state[table][id]
  if (now?.ev !== seq) c.refuse('moved_on', { by: now?.ev })
  if (table === 'stages' && Object.values(c.state.tasks).some((task) => task.stage === id && task.ev > seq)) c.refuse('moved_on')
  if (table === 'children' || (table === 'jobs' && (was !== null || now.tries > 0))) c.refuse('effects_out')
}

function restore(c: Context, [table, id, was]: Change) {
  if (table === 'root') return
  c.touch(table, id)
  const rows = c.state[table as Table] as Record<string, any>
  if (was) rows[id] = { ...structuredClone(was), ev: c.seq }
  else if (table === 'clocks') delete rows[id]
  else Object.assign(rows[id], { state: 'gone' })
}
