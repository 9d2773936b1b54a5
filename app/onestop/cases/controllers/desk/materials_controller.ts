import type { HttpContext } from '@adonisjs/core/http'
import { sendObject } from '#app/core/storage/send_object'
import { deskFile } from '#app/onestop/cases/queries/case_file'

export default class MaterialsController {
  async show(ctx: HttpContext) {
    const { objectKey, objectVersion, fileName } = await deskFile(ctx.params.id, ctx.params.materialId)
    await sendObject(ctx, { key: objectKey, version: objectVersion ?? undefined, name: fileName })
  }
}
