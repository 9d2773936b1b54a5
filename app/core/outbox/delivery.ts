import { NotFound } from '#app/core/exceptions/refusal'
import { currentTransaction, withSystem } from '#app/core/tenancy/doors'
import { openBody, sealBody } from '#app/core/outbox/body'
import type { DueDelivery } from '#app/core/outbox/due_deliveries'
import { type ErrorClass, NotAsked, classOf } from '#app/core/outbox/failure'
import type { Message } from '#app/core/outbox/message'
import { waitAfter } from '#app/core/outbox/retry_plan'

/** The lease ran out: another worker has it, or will. */
export class LeaseLost extends Error {}

/** The door for one delivery, while it is taken. */
export async function withDelivery<T>({ id, caseId }: DueDelivery, work: () => Promise<T>) {
  let entered = false
  try {
    return await withSystem('outbox', caseId, String(id), () => {
      entered = true
      return work()
    })
  } catch (error) {
    if (error instanceof NotFound && !entered) throw new LeaseLost(`delivery ${id}`)
    throw error
  }
}

/** Locks the delivery, so that nobody takes it when its lease runs out meanwhile, and loads its message. */
export async function receive({ id, consumer }: DueDelivery): Promise<Message> {
  const trx = currentTransaction()
  const { rows: locked } = await trx.rawQuery('select message_id from outbox_deliveries where id = ? for update', [id])
  const { rows } = await trx.rawQuery(
    'select id, topic, subject, case_id as "caseId", tenant_no as "tenantNo", actor, at, body from outbox where id = ?',
    [locked[0].message_id]
  )
  return { ...rows[0], key: `${rows[0].id}/${consumer}`, body: openBody(rows[0].body) }
}

export const markDone = ({ id }: DueDelivery) =>
  currentTransaction().rawQuery(
    `update outbox_deliveries set state = 'done', done_at = now(), error_class = null, error = null where id = ?`,
    [id]
  )

/** Due again later, or dead: by the class of the error and by the budget. */
export async function markFailed({ id }: DueDelivery, error: unknown, outside: boolean) {
  const trx = currentTransaction()
  const { rows } = await trx.rawQuery('select attempts from outbox_deliveries where id = ? for update', [id])
  const spent = error instanceof NotAsked ? rows[0].attempts - 1 : rows[0].attempts
  const kind = classOf(error)
  const wait = kind === 'permanent' ? null : waitAfter(Math.max(spent, 1), { unknown: kind === 'unknown' })
  const state = wait === null ? 'dead' : kind === 'unknown' && outside ? 'asking' : 'due'
  await trx.rawQuery(
    `update outbox_deliveries set state = ?, attempts = ?, at = now() + ? * interval '1 second', error_class = ?, error = ? where id = ?`,
    [state, spent, wait ?? 0, kind satisfies ErrorClass, sealBody({ error: String(error) }), id]
  )
}
