import { decryptJson, encryptJson } from '#app/core/crypto/encryption'
import type { Actor } from '#app/core/tenancy/actor'
import type { Payload } from '#app/core/jobs/job'

/** Who asked, and what for. */
export interface Order {
  actor: Actor
  payload: Payload
}

const context = 'job_runs.body'

export const sealOrder = (order: Order) => encryptJson(order, context)
export const openOrder = (sealed: Buffer): Order => decryptJson(sealed, context)
