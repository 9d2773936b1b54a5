import type { Body } from '#app/core/outbox/body'

/** One message as a consumer receives it, once or again. */
export interface Message {
  id: string
  /** The same at every repetition for one consumer: the key for effects outside. */
  key: string
  topic: string
  /** What it is about, and in whose order it is delivered; of a case its id. */
  subject: string
  caseId: string
  /** The competent authority when it was written. */
  tenantNo: number
  /** Who caused it: `staff:12`, `subject:7`, `system:timer`. */
  actor: string
  at: Date
  body: Body
}
