import db from '@adonisjs/lucid/services/db'
import { knownConsumers } from '#app/core/outbox/consumers'
import { budget } from '#app/core/outbox/retry_plan'

export interface DueDelivery {
  id: number
  caseId: string
  consumer: string
  /** Its state before: `taken` means that a worker died over it, `asking` that the outcome is not known. */
  was: 'due' | 'taken' | 'asking'
}

/** Seconds a delivery stays with the worker that took it. */
export const lease = 60

/** Takes the deliveries that are due now, at most `limit`; keys only, each is then worked on in its own door. */
export async function dueDeliveries(limit: number): Promise<DueDelivery[]> {
  const consumers = [...(await knownConsumers()).keys()]
  const { rows } = await db
    .connection('engine')
    .rawQuery(`select id, case_id as "caseId", consumer, was from due_outbox(?, ?, ? * interval '1 second', ?)`, [
      limit,
      consumers as any,
      lease,
      budget,
    ])
  return rows
}
