import { mkdir, open, readdir, readFile, rename, rm, stat, unlink, type FileHandle } from 'node:fs/promises'
import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import { NotFound } from '#app/core/exceptions/refusal'
import { uuidv7 } from '#app/core/ids/uuidv7'
import { contentTypeOf } from '#app/core/storage/content_type'
import { openManifest, sealManifest, type Manifest } from '#app/core/storage/disk/manifest'
import { readContent } from '#app/core/storage/disk/read_content'
import { writeContent } from '#app/core/storage/disk/write_content'
import { ContentMismatch, ObjectDamaged, RangeUnsatisfiable, StorageFull } from '#app/core/storage/errors'
import type { ByteRange, ObjectFacts, ObjectStore, PutOptions } from '#app/core/storage/object_store'
import { signedLink } from '#app/core/storage/signed_links'

const suffix = '.sealed'
const keyForm = /^[a-z0-9-]{1,64}$/
const versionForm = /^\d{6}-[0-9a-f]{12}$/

async function flushFolder(path: string) {
  const folder = await open(path, 'r')
  await folder.sync().finally(() => folder.close())
}

/**
 * Objects as files: `<two letters>/<key>/` holds the content under its digest and, for each version, a sealed manifest. A version is there when
 * its manifest is; whatever fails before that leaves nothing.
 */
export class DiskStore implements ObjectStore {
  /** `openFile` may be another one in tests of full disks. */
  constructor(
    private root: string,
    private openFile: (path: string, flags: string) => Promise<FileHandle> = open
  ) {}

  async put(content: Readable | Buffer, { personal, contentType, key = uuidv7(), expect }: PutOptions) {
    const folder = this.folder(key)
    const { head, ...written } = await this.place(folder, (file) => writeContent(file, content, personal), async (done) => {
      if (expect?.size !== undefined && expect.size !== done.size) throw new ContentMismatch()
      if (expect?.sm3 !== undefined && expect.sm3 !== done.sm3) throw new ContentMismatch()
      return done.file
    })
    const { size, sm3, ...rest } = written
    const newest = (await this.names(key)).at(0)
    const version = `${String(Number(newest?.slice(0, 6) ?? 0) + 1).padStart(6, '0')}-${randomBytes(6).toString('hex')}`
    const type = await contentTypeOf(head, contentType)
    const facts: ObjectFacts = { key, version, size, sm3, contentType: type, personal, storedAt: new Date().toISOString() }
    try {
      await this.place(folder, (file) => file.writeFile(sealManifest({ facts, ...rest })), async () => version + suffix)
    } catch (error) {
      await this.dropContent(key, rest.file)
      throw error
    }
    return facts
  }

  async get(key: string, { version, range }: { version?: string; range?: ByteRange } = {}) {
    const manifest = await this.manifest(key, version)
    const { size } = manifest.facts
    const { start = 0, end = size - 1 } = range ?? {}
    if (range && (start < 0 || start >= size || end < start)) throw new RangeUnsatisfiable()
    return Readable.from(readContent(await this.whole(manifest), manifest, start, Math.min(end + 1, size)), { objectMode: false })
  }

  async stat(key: string, version?: string) {
    return (await this.manifest(key, version)).facts
  }

  async versions(key: string) {
    return Promise.all((await this.names(key)).map(async (version) => (await this.manifest(key, version)).facts))
  }

  async *keys() {
    const shelves = await readdir(this.root).catch(() => [])
    for (const shelf of shelves) {
      for (const key of await readdir(join(this.root, shelf))) if ((await this.names(key)).length) yield key
    }
  }

  async remove(key: string, version?: string) {
    const gone = version ? (await this.names(key)).filter((name) => name === version) : await this.names(key)
    for (const one of gone) {
      const { file } = await this.manifest(key, one)
      await unlink(join(this.folder(key), one + suffix))
      await this.dropContent(key, file)
    }
  }

  async signedUrl(key: string, { version, seconds, name }: { version?: string; seconds: number; name?: string }) {
    const facts = await this.stat(key, version)
    if (facts.personal) throw new Error(`${key} is personal: it leaves only through the application`)
    return signedLink({ key, version: facts.version, until: Math.floor(Date.now() / 1000) + seconds, name })
  }

  private folder(key: string) {
    if (!keyForm.test(key)) throw new NotFound()
    return join(this.root, key.slice(-2), key)
  }

  /** Versions there are, newest first. */
  private async names(key: string) {
    const files = await readdir(this.folder(key)).catch(() => [])
    return files.filter((file) => file.endsWith(suffix)).map((file) => file.slice(0, -suffix.length)).sort().reverse()
  }

  private async manifest(key: string, version?: string): Promise<Manifest> {
    const name = version ?? (await this.names(key)).at(0)
    if (!name || !versionForm.test(name)) throw new NotFound()
    const sealed = await readFile(join(this.folder(key), name + suffix)).catch(() => null)
    if (!sealed) throw new NotFound()
    try {
      return openManifest(key, sealed)
    } catch {
      throw new ObjectDamaged(key, name, '描述文件被改动或密钥缺失')
    }
  }

  /** The content, if it has its length; the digests are held against it while it is read. */
  private async whole({ facts, file }: Manifest) {
    const path = join(this.folder(facts.key), file)
    const found = await stat(path).catch(() => null)
    if (!found) throw new ObjectDamaged(facts.key, facts.version, '内容文件缺失')
    if (found.size !== facts.size) throw new ObjectDamaged(facts.key, facts.version, `应有 ${facts.size} 字节，实有 ${found.size} 字节`)
    return path
  }

  /** Writes beside, flushes, and only then gives the file the name `named` says. On any failure nothing stays. */
  private async place<T>(folder: string, write: (file: FileHandle) => Promise<T>, named: (done: T) => Promise<string>) {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    const beside = join(folder, `${randomBytes(8).toString('hex')}.part`)
    try {
      const file = await this.openFile(beside, 'wx')
      const done = await write(file)
        .then(async (result) => (await file.sync(), result))
        .finally(() => file.close())
      await rename(beside, join(folder, await named(done)))
      await flushFolder(folder)
      await flushFolder(dirname(folder))
      return done
    } catch (error: any) {
      await rm(beside, { force: true })
      throw ['ENOSPC', 'EDQUOT'].includes(error.code) ? new StorageFull() : error
    }
  }

  /** The content goes when no version needs it any more. */
  private async dropContent(key: string, file: string) {
    const needed = await Promise.all((await this.names(key)).map(async (version) => (await this.manifest(key, version)).file))
    if (!needed.includes(file)) await rm(join(this.folder(key), file), { force: true })
  }
}
