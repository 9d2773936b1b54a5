import { objectStore } from '#app/core/storage/store'
import { UploadClosed } from '#app/foundation/files/errors'
import { Upload } from '#app/foundation/files/models/upload'
import { withOwnUploads } from '#app/foundation/files/own_uploads'
import { findUpload } from '#app/foundation/files/queries/find_upload'

/** Takes a file back that was not handed in yet. */
export async function removeUpload(id: string) {
  const upload = await findUpload(id)
  const [changed] = await withOwnUploads(() => Upload.query().where('id', id).whereNotIn('state', ['attached', 'removed']).update({ state: 'removed' }))
  if (!changed) throw new UploadClosed('这个文件已随申请提交，不能移除')
  const keys = [...upload.parts.map(({ key }) => key), upload.objectKey].filter((key) => key !== null)
  await Promise.all(keys.map((key) => objectStore().remove(key)))
}
