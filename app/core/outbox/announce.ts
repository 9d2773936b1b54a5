import { currentTransaction } from '#app/core/tenancy/doors'
import { uuidv7 } from '#app/core/ids/uuidv7'
import { type Body, sealBody } from '#app/core/outbox/body'
import { consumersOf } from '#app/core/outbox/consumers'
import { wakeWorker } from '#app/core/jobs/wake'

interface Announcement {
  /** What happened, past tense: `case.accepted`. */
  topic: string
  /** The case it happened to, the one of the open door. */
  subject: string
  body?: Body
  /** The competent authority; found from the case if not given. */
  tenantNo?: number
}

/** Writes one message into the outbox, in the transaction of the open door: it is delivered if and only if that commits. */
export async function announce({ topic, subject, body, tenantNo }: Announcement) {
  const trx = currentTransaction()
  const id = uuidv7()
  const consumers = (await consumersOf(topic)).map(({ key }) => key)
  await trx.rawQuery(
    `with written as (
       insert into outbox (id, subject, case_id, tenant_no, topic, body)
       values (?::uuid, ?::text, ?::uuid, coalesce(?::bigint, (select tenant_no from dockets where case_id = ?::uuid and role = 'owner'),
         current_setting('app.owner_no')::bigint), ?, ?)
       returning id, case_id, subject, seq)
     insert into outbox_deliveries (message_id, case_id, subject, seq, consumer)
     select id, case_id, subject, seq, consumer from written, unnest(?::text[]) consumer`,
    [id, subject, subject, tenantNo ?? null, subject, topic, body ? sealBody(body) : null, consumers] as any[]
  )
  trx.after('commit', () => wakeWorker())
  return id
}
