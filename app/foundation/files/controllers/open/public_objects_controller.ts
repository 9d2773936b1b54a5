import type { HttpContext } from '@adonisjs/core/http'
import { LinkExpired } from '#app/core/storage/errors'
import { sendObject } from '#app/core/storage/send_object'
import { checkLink } from '#app/core/storage/signed_links'
import { objectStore } from '#app/core/storage/store'

/** Public files under an address that expires. */
export default class PublicObjectsController {
  async show(ctx: HttpContext) {
    const { until, by, sign, name } = ctx.request.qs()
    const { key, version } = ctx.params
    checkLink({ key, version, until: Number(until), name: name && String(name) }, { by: Number(by), sign: String(sign ?? '') })
    // However its link was made, a personal file leaves only through its own page.
    if ((await objectStore().stat(key, version)).personal) throw new LinkExpired()
    return sendObject(ctx, { key, version, name: name ? String(name) : key })
  }
}
