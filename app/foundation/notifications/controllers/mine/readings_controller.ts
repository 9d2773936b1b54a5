import type { HttpContext } from '@adonisjs/core/http'
import { readAllMessages } from '#app/foundation/notifications/actions/read_all_messages'

export default class ReadingsController {
  /** 全部标为已读. */
  async store({ response }: HttpContext) {
    await readAllMessages()
    return response.redirect().toPath('/my/messages')
  }
}
