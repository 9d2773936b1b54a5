import { sm3 } from '#app/core/crypto/sm3'
import { objectStore } from '#app/core/storage/store'
import { finishUpload } from '#app/foundation/files/actions/finish_upload'
import { BeyondSize, NoChunk, UploadClosed, WrongOffset } from '#app/foundation/files/errors'
import { Upload, type Part } from '#app/foundation/files/models/upload'
import { withOwnUploads } from '#app/foundation/files/own_uploads'
import { findUpload } from '#app/foundation/files/queries/find_upload'

/** Takes the chunk that follows what has been received. One that is here already is answered as if it had just come. */
export async function receiveChunk(id: string, offset: number, chunk: Buffer) {
  const upload = await findUpload(id)
  const digest = sm3(chunk).toString('hex')
  if (isHere(upload, offset, digest)) return complete(upload)
  if (!chunk.length) throw new NoChunk()
  if (upload.state !== 'open') throw new UploadClosed()
  if (offset !== upload.received) throw new WrongOffset(upload.received)
  if (offset + chunk.length > upload.size) throw new BeyondSize()

  const { key } = await objectStore().put(chunk, { personal: true })
  const part = { offset, size: chunk.length, sm3: digest, key }
  if (await append(upload, part)) return complete(await findUpload(id))
  // Another request was faster.
  await objectStore().remove(key)
  const now = await findUpload(id)
  if (isHere(now, offset, digest)) return complete(now)
  throw new WrongOffset(now.received)
}

const isHere = ({ parts }: Upload, offset: number, digest: string) => parts.some((part) => part.offset === offset && part.sm3 === digest)

const append = (upload: Upload, part: Part) =>
  withOwnUploads(async () => {
    const parts = JSON.stringify([...upload.parts, part])
    const [changed] = await Upload.query()
      .where({ id: upload.id, state: 'open', received: part.offset })
      .update({ parts, received: part.offset + part.size })
    return Boolean(changed)
  })

/** What was left undone when the last chunk came, because a process died, is made up for here. */
export const complete = (upload: Upload) => (upload.state === 'open' && upload.received === upload.size ? finishUpload(upload) : upload)
