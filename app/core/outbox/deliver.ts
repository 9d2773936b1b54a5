import app from '@adonisjs/core/services/app'
import logger from '@adonisjs/core/services/logger'
import { actAs } from '#app/core/tenancy/actor'
import type { Consumer, ConsumerClass, OutsideConsumer } from '#app/core/outbox/consumer'
import { knownConsumers } from '#app/core/outbox/consumers'
import { LeaseLost, markDone, markFailed, receive, withDelivery } from '#app/core/outbox/delivery'
import type { DueDelivery } from '#app/core/outbox/due_deliveries'
import { Permanent, Unknown } from '#app/core/outbox/failure'
import type { Message } from '#app/core/outbox/message'

/** Effect and mark are one transaction: both are there or neither. */
const inside = (due: DueDelivery, consumer: Consumer) =>
  withDelivery(due, async () => {
    await consumer.handle(await receive(due))
    await markDone(due)
  })

/** Whoever may have acted already is asked before it is told again. */
async function outside(due: DueDelivery, consumer: OutsideConsumer) {
  const message = await withDelivery(due, () => receive(due))
  const happened = due.was !== 'due' && (await ask(consumer, message))
  if (!happened) await consumer.handle(message)
  await withDelivery(due, () => markDone(due))
}

/** Without an answer the outcome stays unknown, whatever the error was. */
async function ask(consumer: OutsideConsumer, message: Message) {
  try {
    return await consumer.ask(message)
  } catch (cause) {
    throw cause instanceof Permanent ? cause : new Unknown(String(cause), { cause })
  }
}

/** One delivery that was taken, to its end: done, due again, or dead. */
export async function deliver(due: DueDelivery) {
  const kind = (await knownConsumers()).get(due.consumer) as ConsumerClass
  await actAs({ kind: 'system', name: 'outbox' }, async () => {
    try {
      const consumer = await app.container.make(kind)
      await (kind.outside ? outside(due, consumer as Consumer & OutsideConsumer) : inside(due, consumer))
    } catch (error) {
      if (error instanceof LeaseLost) return logger.warn({ delivery: due.id }, 'A delivery went to another worker')
      logger.warn({ delivery: due.id, consumer: due.consumer, err: error }, 'A delivery failed')
      await withDelivery(due, () => markFailed(due, error, kind.outside ?? false)).catch(gone)
    }
  })
}

const gone = (error: unknown) => {
  if (!(error instanceof LeaseLost)) throw error
}
