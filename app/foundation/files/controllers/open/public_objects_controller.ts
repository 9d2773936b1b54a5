import type { HttpContext } from '@adonisjs/core/http'
import { sendObject } from '#app/core/storage/send_object'
import { checkLink } from '#app/core/storage/signed_links'

/** Public files under an address that expires. */
export default class PublicObjectsController {
  async show(ctx: HttpContext) {
    const { until, by, sign, name } = ctx.request.qs()
    const { key, version } = ctx.params
    checkLink({ key, version, until: Number(until), name: name && String(name) }, { by: Number(by), sign: String(sign ?? '') })
    return sendObject(ctx, { key, version, name: name ? String(name) : key })
  }
}
