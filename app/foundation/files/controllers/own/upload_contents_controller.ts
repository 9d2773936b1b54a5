import type { HttpContext } from '@adonisjs/core/http'
import { NotFound } from '#app/core/exceptions/refusal'
import { sendObject } from '#app/core/storage/send_object'
import { findUpload } from '#app/foundation/files/queries/find_upload'

export default class UploadContentsController {
  async show(ctx: HttpContext) {
    const { objectKey, objectVersion, name } = await findUpload(ctx.params.id)
    if (!objectKey) throw new NotFound()
    return sendObject(ctx, { key: objectKey, version: objectVersion!, name })
  }
}
