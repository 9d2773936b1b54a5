import { Forbidden } from '#app/core/exceptions/refusal'
import { taskActs } from '#app/core/procedures/acts/index'
import { ActRefused } from '#app/core/procedures/errors'
import type { ActRequest } from '#app/core/procedures/perform'
import { currentActor } from '#app/core/tenancy/actor'
import { withAct, withCaseAct, withOwnAct, withSystem } from '#app/core/tenancy/doors'

const ofApplicant = ['supply', 'withdraw', 'urge', 'fulfil', 'note']
const ofStaff = ['suspend', 'resume', 'extend', 'cancel', 'withdraw', 'undo', 'note', 'urge', 'supervise', 'fulfil', 'copy', 'move_owner', 'jump', 'migrate']
const ofSystem = { fire: 'timer', job_ok: 'job', job_fail: 'job', note: 'calendar', child_done: 'outbox' } as const

/** Opens the door that belongs to this act and this actor; the door asks for the right. */
export function throughDoor<T>(caseId: string, { act, task, ref, data }: ActRequest, work: () => Promise<T>): Promise<T> {
  const actor = currentActor()
  if (actor.kind === 'subject') {
    if (!ofApplicant.includes(act)) throw new Forbidden()
    return withOwnAct(caseId, work)
  }
  if (actor.kind === 'system') {
    const kind = ofSystem[act as keyof typeof ofSystem]
    if (!kind) throw new ActRefused('unknown_act')
    return withSystem(kind, caseId, kind === 'calendar' ? String(data?.calendar) : (data?.delivery ?? ref ?? ''), work)
  }
  if (taskActs[act]) return withAct(caseId, task ?? '', work)
  if (!ofStaff.includes(act)) throw new ActRefused('unknown_act')
  return withCaseAct(caseId, act, work)
}
