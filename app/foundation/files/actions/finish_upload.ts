import { buffer } from 'node:stream/consumers'
import { objectStore } from '#app/core/storage/store'
import { judgeContent } from '#app/foundation/files/judgement/judge'
import { Upload } from '#app/foundation/files/models/upload'
import { withOwnUploads } from '#app/foundation/files/own_uploads'
import { findUpload } from '#app/foundation/files/queries/find_upload'

/** The last byte is here: judges the whole and keeps it as one object, or refuses it with a sentence. */
export async function finishUpload(upload: Upload) {
  const content = Buffer.concat(await Promise.all(upload.parts.map(async ({ key }) => buffer(await objectStore().get(key)))))
  const verdict = await judgeContent(upload.name, content)
  if ('reason' in verdict) {
    await settle(upload, { state: 'refused', reason: verdict.reason })
  } else {
    const { key, version, sm3, contentType } = await objectStore().put(content, { personal: true, contentType: verdict.type })
    const kept = await settle(upload, { state: 'done', object_key: key, object_version: version, sm3, content_type: contentType })
    if (!kept) await objectStore().remove(key)
  }
  await Promise.all(upload.parts.map(({ key }) => objectStore().remove(key)))
  return findUpload(upload.id)
}

/** False if another request has settled it meanwhile. */
const settle = (upload: Upload, outcome: Record<string, unknown>) =>
  withOwnUploads(async () => {
    const [changed] = await Upload.query().where({ id: upload.id, state: 'open' }).update({ ...outcome, finished_at: new Date() })
    return Boolean(changed)
  })
