import { open } from 'node:fs/promises'
import { sm3 } from '#app/core/crypto/sm3'
import { sm4Stream } from '#app/core/crypto/sm4'
import { pieceSize, type Manifest } from '#app/core/storage/disk/manifest'
import { ObjectDamaged } from '#app/core/storage/errors'

/** The bytes from `start` to before `stop`. Each piece is held against its digest before any of it is handed on. */
export async function* readContent(path: string, manifest: Manifest, start: number, stop: number) {
  const { facts, pieces, secret } = manifest
  const file = await open(path, 'r')
  try {
    for (let no = Math.floor(start / pieceSize); no * pieceSize < stop; no++) {
      const from = no * pieceSize
      const stored = Buffer.alloc(Math.min(pieceSize, facts.size - from))
      const { bytesRead } = await file.read(stored, 0, stored.length, from)
      if (bytesRead < stored.length || sm3(stored).toString('hex') !== pieces[no]) {
        throw new ObjectDamaged(facts.key, facts.version, `第 ${from} 至 ${from + stored.length - 1} 字节被改动`)
      }
      const plain = secret ? sm4Stream(Buffer.from(secret.key, 'base64'), Buffer.from(secret.iv, 'base64'), from).update(stored) : stored
      yield plain.subarray(Math.max(0, start - from), stop - from)
    }
  } finally {
    await file.close()
  }
}
