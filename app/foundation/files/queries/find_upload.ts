import { NotFound } from '#app/core/exceptions/refusal'
import { Upload } from '#app/foundation/files/models/upload'
import { withOwnUploads } from '#app/foundation/files/own_uploads'

/** One's own upload; another's is not there. */
export async function findUpload(id: string) {
  const upload = await withOwnUploads(() => Upload.find(id))
  if (!upload || upload.state === 'removed') throw new NotFound()
  return upload
}
