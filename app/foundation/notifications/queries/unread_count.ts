import { withSubject } from '#app/core/tenancy/doors'
import { Message } from '#app/foundation/notifications/models/message'

/** How many messages this applicant has not opened. */
export async function unreadCount() {
  const [{ $extras }] = await withSubject(() => Message.query().whereNull('read_at').count('* as unread'))
  return Number($extras.unread)
}
