import { UploadUnusable } from '#app/foundation/files/errors'
import { Upload } from '#app/foundation/files/models/upload'

/** A file handed over, as the taking module keeps it. */
export interface TakenFile {
  uploadId: string
  name: string
  key: string
  version: string
  size: number
  sm3: string
  contentType: string
}

/**
 * Hands the actor's own uploads over to the case whose door is open (an engine's door), in the order asked. All or none: one that is another
 * person's, unfinished, refused or handed over before refuses the whole.
 */
export async function takeUploads(ids: string[]): Promise<TakenFile[]> {
  if (!ids.length) return []
  if (new Set(ids).size !== ids.length) throw new UploadUnusable()
  await Upload.query().select('id').whereIn('id', ids).orderBy('id').forUpdate()
  const found = new Map((await Upload.query().whereIn('id', ids).where('state', 'done')).map((upload) => [upload.id, upload]))
  if (found.size !== ids.length) throw new UploadUnusable()
  await Upload.query().whereIn('id', ids).update({ state: 'attached' })
  return ids.map((id) => {
    const { name, size, objectKey, objectVersion, sm3, contentType } = found.get(id)!
    return { uploadId: id, name, key: objectKey!, version: objectVersion!, size, sm3: sm3!, contentType: contentType! }
  })
}
