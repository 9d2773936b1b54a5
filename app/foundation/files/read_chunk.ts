import type { HttpRequest } from '@adonisjs/core/http'
import { ChunkBroken, ChunkTooBig, NoChunk } from '#app/foundation/files/errors'
import { limits } from '#app/foundation/files/limits'

/** The body as it is, up to the size of a chunk. */
export async function readChunk(request: HttpRequest) {
  if (request.header('content-type') !== 'application/octet-stream') throw new NoChunk()
  const pieces: Buffer[] = []
  let length = 0
  try {
    for await (const piece of request.request as AsyncIterable<Buffer>) {
      length += piece.length
      if (length > limits.chunk) throw new ChunkTooBig()
      pieces.push(piece)
    }
  } catch (error) {
    throw error instanceof ChunkTooBig ? error : new ChunkBroken()
  }
  return Buffer.concat(pieces)
}
