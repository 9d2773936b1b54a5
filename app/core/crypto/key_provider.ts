/**
 * What a key is for. `data`: columns; `objects`: wraps the keys of stored objects; `signing`: the platform's SM2 pair; `links`: signed
 * addresses; `index`: blind indexes, which would find nothing any more under another key, so that this one alone is never rotated.
 */
export type KeyUse = 'data' | 'objects' | 'signing' | 'links' | 'index'

export interface KeyVersion {
  /** From 1 upwards; stands in the head of all that was made with it. */
  version: number
  /** 32 bytes; for `signing` the SM2 private key. */
  secret: Buffer
  createdAt: string
}

/** All versions of one key, oldest first. The last one seals; the others only open. */
export type KeyRing = readonly KeyVersion[]

/** Where keys come from: files here; an HSM or a key service where there is one. */
export interface KeyProvider {
  /** Null if there is no such key yet. */
  read(use: KeyUse): KeyRing | null
  /** Makes the first version; if someone else was faster, theirs counts. */
  create(use: KeyUse): KeyRing
  /** Adds a version; the older ones stay. */
  rotate(use: KeyUse): KeyRing
}
