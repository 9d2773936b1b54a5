import type { Readable } from 'node:stream'

export interface ObjectFacts {
  key: string
  version: string
  /** Bytes of the content. */
  size: number
  /** SM3 of the content, hex. */
  sm3: string
  /** By what the content shows; a claim counts only where the content says nothing. */
  contentType: string
  /** Holds personal data: lies encrypted and leaves only through the application. */
  personal: boolean
  storedAt: string
}

export interface PutOptions {
  personal: boolean
  /** What the sender says it is. */
  contentType?: string
  /** A further version of this object; without it a new object. */
  key?: string
  /** Refuses the content, and keeps nothing of it, if it turns out otherwise. */
  expect?: { size?: number; sm3?: string }
}

/** Bytes from `start` to `end`, both included, as in HTTP. */
export interface ByteRange {
  start: number
  end?: number
}

/**
 * Files, apart from the database: disk here, an S3 server where there is one. A version is written once and never changes; `tests/support/
 * object_store_conformance.ts` says what any driver owes. Never call it inside a door.
 */
export interface ObjectStore {
  put(content: Readable | Buffer, options: PutOptions): Promise<ObjectFacts>
  /** The newest version, or the one named. The stream fails rather than hand on a changed byte. */
  get(key: string, options?: { version?: string; range?: ByteRange }): Promise<Readable>
  stat(key: string, version?: string): Promise<ObjectFacts>
  /** Newest first. */
  versions(key: string): Promise<ObjectFacts[]>
  /** Every object there is, in no order. */
  keys(): AsyncIterable<string>
  /** One version, or without it the whole object. What is gone already is no error. */
  remove(key: string, version?: string): Promise<void>
  /** An address that opens without sign-in until it expires; for public files only. */
  signedUrl(key: string, options: { version?: string; seconds: number; name?: string }): Promise<string>
}
