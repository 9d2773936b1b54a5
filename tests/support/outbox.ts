import { currentCaseId, currentTransaction, withLoading } from '#app/core/tenancy/doors'
import type { Consumer, ConsumerClass } from '#app/core/outbox/consumer'
import { addConsumer } from '#app/core/outbox/consumers'
import type { Message } from '#app/core/outbox/message'

/** Writes the number in each message's body at the end of the case's title: the title tells order and count of the effects. */
export class Scribe implements Consumer {
  static key = 'tests.scribe'
  async handle({ body }: Message) {
    await currentTransaction().rawQuery('update dockets set title = title || ? where case_id = ?', [`${body.n}`, currentCaseId()])
  }
}

/** Plugs a consumer in; the answer takes it out again. */
export const listening = (pattern: string, consumer: ConsumerClass) => addConsumer(pattern, async () => ({ default: consumer }))

export const deliveriesOf = (caseId: string) =>
  withLoading(
    async () =>
      (
        await currentTransaction().rawQuery(
          `select d.id, d.state, d.attempts, d.consumer, d.error_class as "errorClass", extract(epoch from d.at - now())::float8 as wait
           from outbox_deliveries d where case_id = ? order by d.id`,
          [caseId]
        )
      ).rows as { id: number; state: string; attempts: number; consumer: string; errorClass: string | null; wait: number }[]
  )

/** Lets the waiting time of every open delivery pass. */
export const waitingIsOver = (caseId: string) =>
  withLoading(() => currentTransaction().rawQuery(`update outbox_deliveries set at = now() - interval '1 second' where case_id = ?`, [caseId]))
