import type { Consumer } from '#app/core/outbox/consumer'
import type { Message as Announcement } from '#app/core/outbox/message'
import { DateTime } from 'luxon'
import { chineseDay } from '#app/foundation/notifications/chinese_day'
import { Message } from '#app/foundation/notifications/models/message'
import { cardOfCase } from '#app/foundation/notifications/queries/card_of_case'
import { sentences } from '#app/foundation/notifications/sentences'

/** Tells the applicant what became of the case. */
export default class TellApplicant implements Consumer {
  static key = 'foundation.notifications.tell_applicant'

  async handle({ id, topic, caseId, at, body }: Announcement) {
    const sentence = sentences[topic]
    if (!sentence) return
    const { item, number, subjectId } = await cardOfCase(caseId)
    const until = typeof body.until === 'string' ? chineseDay(body.until) : null
    const text = sentence.text({ item, number, until })
    await Message.create({ id, caseId, subjectId, title: sentence.title, body: text, createdAt: DateTime.fromJSDate(at) })
  }
}
