import type { Context } from '#app/core/procedures/context'
import type { Act } from '#app/core/procedures/act'
import type { Task } from '#app/core/procedures/state'
import { childDone, fire, jobFail, jobOk } from '#app/core/procedures/acts/automatic'
import { claim, delegate, handOver, release, transfer } from '#app/core/procedures/acts/hand'
import { cancel, jump, migrate, moveOwner, withdraw } from '#app/core/procedures/acts/intervene'
import { extend, resume, suspend } from '#app/core/procedures/acts/pause'
import { addAfter, addBefore, addSeat, remove } from '#app/core/procedures/acts/signers'
import { fulfil, pledge, requestSupplement, supply } from '#app/core/procedures/acts/supplement'
import { undo } from '#app/core/procedures/acts/undo'
import { giveBack, pass, refuse } from '#app/core/procedures/acts/vote'

type OnTask = (c: Context, act: Act, task: Task) => void
type OnCase = (c: Context, act: Act) => void

const only =
  (effect: string): OnCase =>
  (c, { to }) =>
    c.effect(effect, { to })

/** Acts on a task: by whoever it belongs to. */
export const taskActs: Record<string, OnTask> = {
  claim,
  release,
  pass,
  refuse,
  return: giveBack,
  transfer,
  hand_over: handOver,
  delegate,
  add_before: addBefore,
  add_after: addAfter,
  add_seat: addSeat,
  remove,
  request_supplement: requestSupplement,
  supply,
  pledge,
}

/** Acts on the case: the door asks by which right. */
export const caseActs: Record<string, OnCase> = {
  start(c, { data }) {
    if (c.seq !== 1) c.refuse('started')
    Object.assign(c.state.root.facts, data?.facts)
    c.effect('started')
  },
  note() {},
  copy: only('copied'),
  urge: only('urged'),
  supervise: only('supervised'),
  suspend,
  resume,
  extend,
  fulfil,
  withdraw,
  cancel,
  undo,
  move_owner: moveOwner,
  job_ok: jobOk,
  job_fail: jobFail,
  child_done: childDone,
  fire,
  jump,
  migrate,
}
