import { BaseTransformer } from '@adonisjs/core/transformers'
import { linkOfCase } from '#app/foundation/notifications/case_link'
import type { Message } from '#app/foundation/notifications/models/message'

const shanghai = (moment: Message['createdAt']) => moment.setZone('Asia/Shanghai').toFormat('yyyy-MM-dd HH:mm')

export default class MessageTransformer extends BaseTransformer<Message> {
  toObject() {
    const { id, title, body, caseId, readAt, createdAt } = this.resource
    return { id, title, body, at: shanghai(createdAt), read: readAt !== null, link: linkOfCase(caseId) }
  }
}
