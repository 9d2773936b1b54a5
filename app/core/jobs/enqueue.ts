import db from '@adonisjs/lucid/services/db'
import { uuidv7 } from '#app/core/ids/uuidv7'
import { currentActor } from '#app/core/tenancy/actor'
import { currentTransaction, isInsideDoor } from '#app/core/tenancy/doors'
import type { JobClass, Payload } from '#app/core/jobs/job'
import { sealOrder } from '#app/core/jobs/order'
import { wakeWorker } from '#app/core/jobs/wake'

interface When {
  /** Two orders with the same key are one. */
  key?: string
  at?: Date
}

/** Asks for one run, in the name of whoever acts here; inside a door it is asked for if and only if that commits. Answers false if it was asked for before. */
export async function enqueue<P extends Payload>(job: JobClass<P>, payload: P, { key = uuidv7(), at }: When = {}) {
  const actor = currentActor()
  const order = sealOrder({ actor, payload })
  const tenantNo = actor.kind === 'staff' ? actor.tenantNo : null
  const client = isInsideDoor() ? currentTransaction() : db.connection('engine')
  const bindings = [job.key, key, tenantNo, order, at ?? null] as any[]
  const { rows } = await client.rawQuery('select enqueue_job(?, ?, ?, ?, ?) as fresh', bindings)
  if (isInsideDoor()) currentTransaction().after('commit', () => wakeWorker())
  else wakeWorker()
  return rows[0].fresh as boolean
}
