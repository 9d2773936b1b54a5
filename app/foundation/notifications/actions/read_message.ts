import { DateTime } from 'luxon'
import { NotFound } from '#app/core/exceptions/refusal'
import { withSubject } from '#app/core/tenancy/doors'
import { Message } from '#app/foundation/notifications/models/message'

/** Opens one message; from then on it counts as read. */
export const readMessage = (id: string) =>
  withSubject(async () => {
    const message = await Message.find(id)
    if (!message) throw new NotFound()
    if (!message.readAt) await Message.query().where('id', id).update({ readAt: DateTime.now() })
    return message
  })
