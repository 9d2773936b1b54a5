import type { HttpContext } from '@adonisjs/core/http'
import { beginUpload } from '#app/foundation/files/actions/begin_upload'
import { complete, receiveChunk } from '#app/foundation/files/actions/receive_chunk'
import { removeUpload } from '#app/foundation/files/actions/remove_upload'
import type { Upload } from '#app/foundation/files/models/upload'
import { findUpload } from '#app/foundation/files/queries/find_upload'
import { presentUpload } from '#app/foundation/files/queries/present_upload'
import { readChunk } from '#app/foundation/files/read_chunk'
import { chunkValidator, uploadValidator } from '#app/foundation/files/validators/upload_validator'

export default class UploadsController {
  async store(ctx: HttpContext) {
    return this.answer(ctx, await complete(await beginUpload(await ctx.request.validateUsing(uploadValidator))))
  }

  /** Also for HEAD: where to go on. */
  async show(ctx: HttpContext) {
    return this.answer(ctx, await complete(await findUpload(ctx.params.id)))
  }

  async update(ctx: HttpContext) {
    const { offset } = await ctx.request.validateUsing(chunkValidator, { data: ctx.request.qs() })
    return this.answer(ctx, await receiveChunk(ctx.params.id, offset, await readChunk(ctx.request)))
  }

  async destroy({ params, response }: HttpContext) {
    await removeUpload(params.id)
    return response.noContent()
  }

  private answer({ response }: HttpContext, upload: Upload) {
    response.header('Upload-Offset', String(upload.received)).header('Upload-Length', String(upload.size)).header('Cache-Control', 'no-store')
    return presentUpload(upload)
  }
}
