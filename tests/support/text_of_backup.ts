import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** What a thief of a backup can read, file by file. */
export const textOfBackup = (folder: string) =>
  globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      const bytes = readFileSync(path)
      return { path, bytes: path.endsWith('.gz') ? gunzipSync(bytes) : bytes }
    })

/** The same words as COPY, hex, base64 and UTF-16 would show them. */
export const guisesOf = (words: string) => {
  const bytes = Buffer.from(words)
  return [bytes, Buffer.from(bytes.toString('hex')), Buffer.from(bytes.toString('base64').replace(/=+$/, '')), Buffer.from(words, 'utf16le')]
}
