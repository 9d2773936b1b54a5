import type { HttpContext } from '@adonisjs/core/http'
import vine from '@vinejs/vine'
import { readMessage } from '#app/foundation/notifications/actions/read_message'
import { NoSuchPage } from '#app/foundation/notifications/errors'
import { listMessages } from '#app/foundation/notifications/queries/list_messages'
import MessageTransformer from '#app/foundation/notifications/transformers/message_transformer'

const page = vine.create({ before: vine.string().uuid().optional() })

export default class MessagesController {
  async index({ inertia, request }: HttpContext) {
    const { before } = await page.validate(request.qs()).catch(() => {
      throw new NoSuchPage()
    })
    const { messages, next } = await listMessages(before)
    return inertia.render('foundation/notifications/mine/index', {
      messages: MessageTransformer.transform(messages),
      next,
      later: before !== undefined,
    })
  }

  async show({ inertia, params }: HttpContext) {
    const message = await readMessage(params.id)
    return inertia.render('foundation/notifications/mine/show', { message: MessageTransformer.transform(message) })
  }
}
