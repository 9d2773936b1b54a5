import { deliver } from '#app/core/outbox/deliver'
import { dueDeliveries } from '#app/core/outbox/due_deliveries'

/** Takes up to `limit` deliveries and works on all of them at once; answers how many. */
export async function deliverDue(limit: number) {
  const taken = await dueDeliveries(limit)
  await Promise.all(taken.map(deliver))
  return taken.length
}
