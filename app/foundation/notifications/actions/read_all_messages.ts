import { DateTime } from 'luxon'
import { withSubject } from '#app/core/tenancy/doors'
import { Message } from '#app/foundation/notifications/models/message'

export const readAllMessages = () => withSubject(async () => void (await Message.query().whereNull('read_at').update({ readAt: DateTime.now() })))
