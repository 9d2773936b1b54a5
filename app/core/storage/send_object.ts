import type { HttpContext } from '@adonisjs/core/http'
import { disposition } from '#app/core/storage/disposition'
import { RangeUnsatisfiable } from '#app/core/storage/errors'
import { objectStore } from '#app/core/storage/store'

/** What a browser shows by itself, without running anything in it. */
const shown = ['application/pdf', 'image/jpeg', 'image/png']

/** Our own viewer may frame it. A sandbox would keep browsers from showing a PDF at all; what it may do there is the viewer's own limit. */
const ownFrames = "frame-ancestors 'self'"

interface Sent {
  key: string
  version?: string
  name: string
  /** Saved rather than shown. */
  download?: boolean
}

/** `bytes=0-99`, `bytes=100-`, `bytes=-50`; undefined for what is no such range, and the whole is sent. */
export function rangeOf(header: string | undefined, size: number) {
  const [, from, to] = header?.match(/^bytes=(\d*)-(\d*)$/) ?? []
  if (!from && !to) return undefined
  if (!from) return { start: Math.max(0, size - Number(to)), end: size - 1 }
  return { start: Number(from), end: to ? Math.min(Number(to), size - 1) : size - 1 }
}

/** Answers with an object: whole, in part, or its head only. Whoever calls has asked whether this person may see it. */
export async function sendObject({ request, response }: HttpContext, { key, version, name, download }: Sent) {
  const facts = await objectStore().stat(key, version)
  const inline = !download && shown.includes(facts.contentType)
  response.header('Content-Type', facts.contentType)
  response.header('Content-Disposition', disposition(inline ? 'inline' : 'attachment', name))
  response.header('X-Content-Type-Options', 'nosniff')
  response.header('Content-Security-Policy', facts.contentType === 'application/pdf' ? ownFrames : `${ownFrames}; default-src 'none'; sandbox`)
  response.header('X-Frame-Options', 'SAMEORIGIN')
  response.header('Cache-Control', facts.personal ? 'private, no-store' : 'private, max-age=300')
  response.header('Accept-Ranges', 'bytes')
  response.header('ETag', `"${facts.sm3}"`)
  const range = rangeOf(request.header('range'), facts.size)
  if (range && (range.start >= facts.size || range.end < range.start)) {
    response.header('Content-Range', `bytes */${facts.size}`)
    throw new RangeUnsatisfiable()
  }
  response.header('Content-Length', String(range ? range.end - range.start + 1 : facts.size))
  if (range) response.status(206).header('Content-Range', `bytes ${range.start}-${range.end}/${facts.size}`)
  if (request.method() === 'HEAD') return response.send('')
  response.stream(await objectStore().get(key, { version: facts.version, range }))
}
