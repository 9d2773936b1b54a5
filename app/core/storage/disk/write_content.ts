import { createHash, randomBytes } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { sm3 } from '#app/core/crypto/sm3'
import { sm4Stream } from '#app/core/crypto/sm4'
import { pieceSize } from '#app/core/storage/disk/manifest'

const headSize = 4100

/** The content in pieces of one size, the last one shorter, however it arrives. */
async function* inPieces(content: AsyncIterable<Buffer>) {
  let waiting: Buffer[] = []
  let length = 0
  for await (const chunk of content) {
    waiting.push(chunk)
    length += chunk.length
    if (length < pieceSize) continue
    const all = Buffer.concat(waiting)
    let at = 0
    for (; all.length - at >= pieceSize; at += pieceSize) yield all.subarray(at, at + pieceSize)
    waiting = [Buffer.from(all.subarray(at))]
    length = all.length - at
  }
  if (length) yield Buffer.concat(waiting)
}

/** Writes the content as it flows, encrypted where it is personal, and learns on the way all there is to know of it. */
export async function writeContent(file: FileHandle, content: Readable | Buffer, personal: boolean) {
  const secret = personal ? { key: randomBytes(16), iv: randomBytes(16) } : undefined
  const cipher = secret && sm4Stream(secret.key, secret.iv)
  const [plain, stored] = [createHash('sm3'), createHash('sm3')]
  const pieces: string[] = []
  let size = 0
  let head = Buffer.alloc(0)
  for await (const piece of inPieces(Buffer.isBuffer(content) ? one(content) : content)) {
    if (!size) head = Buffer.from(piece.subarray(0, headSize))
    size += piece.length
    plain.update(piece)
    const bytes = cipher ? cipher.update(piece) : piece
    stored.update(bytes)
    pieces.push(sm3(bytes).toString('hex'))
    await file.writeFile(bytes)
  }
  const text = secret && { key: secret.key.toString('base64'), iv: secret.iv.toString('base64') }
  return { size, head, sm3: plain.digest('hex'), file: stored.digest('hex'), pieces, secret: text }
}

async function* one(content: Buffer) {
  yield content
}
