import { NotFound } from '#app/core/exceptions/refusal'
import { encrypt } from '#app/core/crypto/encryption'
import { plainName } from '#app/core/storage/disposition'
import { actorKey, currentActor } from '#app/core/tenancy/actor'
import { currentTransaction } from '#app/core/tenancy/doors'
import { KeyReused } from '#app/core/tenancy/errors'
import { FileRefused, TooManyWaiting } from '#app/foundation/files/errors'
import { judgeAnnounced } from '#app/foundation/files/judgement/judge'
import { limits } from '#app/foundation/files/limits'
import { Upload } from '#app/foundation/files/models/upload'
import { withOwnUploads } from '#app/foundation/files/own_uploads'

interface Announced {
  id: string
  name: string
  size: number
  purpose?: string
}

/** Announces a file. The same announcement again is the same upload; what cannot be taken is said before a byte is sent. */
export async function beginUpload({ id, name: given, size, purpose }: Announced) {
  const name = plainName(given)
  const fault = judgeAnnounced(name, size)
  if (fault) throw new FileRefused(fault)
  return withOwnUploads(async () => {
    const upload = (await Upload.find(id)) ?? (await announce({ id, name, size, purpose }))
    if (!upload || upload.state === 'removed') throw new NotFound()
    if (upload.name !== name || upload.size !== size) throw new KeyReused()
    return upload
  })
}

/** Null if the id is another person's. Two equal announcements at once make one row. */
async function announce({ id, name, size, purpose = null }: Omit<Announced, 'purpose'> & { purpose?: string | null }) {
  const [{ $extras }] = await Upload.query().whereIn('state', ['open', 'done']).sum('size as waiting')
  if (Number($extras.waiting ?? 0) + size > limits.waiting) throw new TooManyWaiting()
  await currentTransaction().rawQuery(
    'insert into uploads (id, by_actor, name, size, purpose) values (?, ?, ?, ?, ?) on conflict do nothing',
    [id, actorKey(currentActor()), encrypt(name, 'uploads.name'), size, purpose] as any[]
  )
  return Upload.find(id)
}
