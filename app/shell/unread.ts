import type { HttpContext } from '@adonisjs/core/http'
import { actAs } from '#app/core/tenancy/actor'
import { unreadCount } from '#modules/foundation/notifications'

/** Messages the applicant has not read; null for anybody else. A page is drawn even where they cannot be counted. */
export async function unreadOf({ actor, logger }: HttpContext) {
  if (actor?.kind !== 'subject') return null
  return actAs(actor, unreadCount).catch((error) => {
    logger.error({ err: error }, 'Unread messages were not counted')
    return 0
  })
}
