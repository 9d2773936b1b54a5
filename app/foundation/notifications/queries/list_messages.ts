import { withSubject } from '#app/core/tenancy/doors'
import { Message } from '#app/foundation/notifications/models/message'

const pageLength = 20

/** The applicant's messages, newest first; `before` is the last one of the page before. */
export async function listMessages(before?: string) {
  const messages = await withSubject(() => {
    const query = Message.query().orderBy('id', 'desc').limit(pageLength + 1)
    return before ? query.where('id', '<', before) : query
  })
  const shown = messages.slice(0, pageLength)
  return { messages: shown, next: messages.length > pageLength ? shown.at(-1)!.id : null }
}
