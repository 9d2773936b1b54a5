import { decrypt, encrypt } from '#app/core/crypto/encryption'
import type { ObjectFacts } from '#app/core/storage/object_store'

/** What the disk knows of one version. */
export interface Manifest {
  facts: ObjectFacts
  /** SM3 of the bytes as they lie, hex: the name of the content's file. */
  file: string
  /** SM3 of each piece of `pieceSize` of them, hex. */
  pieces: string[]
  /** SM4 key and iv of this version alone, base64, where it lies encrypted. */
  secret?: { key: string; iv: string }
}

export const pieceSize = 1 << 20

/** Sealed under the key of objects: the content's own key is wrapped, and no digest can be made to fit a changed content. */
export const sealManifest = (manifest: Manifest) => encrypt(JSON.stringify(manifest), context(manifest.facts.key), 'objects')

export const openManifest = (key: string, sealed: Buffer): Manifest => JSON.parse(decrypt(sealed, context(key), 'objects').toString())

const context = (key: string) => `object ${key}`
