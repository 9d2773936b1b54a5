import type { HttpContext } from '@adonisjs/core/http'
import { sendObject } from '#app/core/storage/send_object'
import { ownFile } from '#app/onestop/cases/queries/case_file'

export default class MaterialsController {
  async show(ctx: HttpContext) {
    const { objectKey, objectVersion, fileName } = await ownFile(ctx.params.id, ctx.params.materialId)
    await sendObject(ctx, { key: objectKey, version: objectVersion ?? undefined, name: fileName })
  }
}
