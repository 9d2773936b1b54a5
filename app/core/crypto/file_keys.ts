import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { dirname, join } from 'node:path'
import { KeysUnusable } from '#app/core/crypto/errors'
import type { KeyProvider, KeyRing, KeyUse, KeyVersion } from '#app/core/crypto/key_provider'
import { sm2KeyPair } from '#app/core/crypto/sm2'

const openToOthers = 0o077

const newVersion = (use: KeyUse, version: number): KeyVersion => ({
  version,
  secret: use === 'signing' ? Buffer.from(sm2KeyPair().privateKey, 'hex') : randomBytes(32),
  createdAt: new Date().toISOString(),
})

const toJson = (ring: KeyRing) => JSON.stringify(ring.map((one) => ({ ...one, secret: one.secret.toString('base64') })), null, 2)
const fromJson = (text: string): KeyRing => JSON.parse(text).map((one: any) => ({ ...one, secret: Buffer.from(one.secret, 'base64') }))

function flush(path: string) {
  const file = openSync(path, 'r')
  fsyncSync(file)
  closeSync(file)
}

/** Keys as files of the service's own user (0600), one a use, replaced as a whole or not at all. */
export class FileKeys implements KeyProvider {
  constructor(private folder: string) {}

  read(use: KeyUse) {
    const path = this.path(use)
    const found = statSync(path, { throwIfNoEntry: false })
    if (!found) return null
    if (found.mode & openToOthers) throw new KeysUnusable(`密钥文件 ${path} 对其他用户可读，请改为 0600 后再启动`)
    try {
      return fromJson(readFileSync(path, 'utf8'))
    } catch {
      throw new KeysUnusable(`密钥文件 ${path} 已损坏，请从备份恢复`)
    }
  }

  create(use: KeyUse) {
    this.write(use, [newVersion(use, 1)], (temporary, path) => {
      try {
        linkSync(temporary, path)
      } catch (error: any) {
        if (error.code !== 'EEXIST') throw error
      }
      unlinkSync(temporary)
    })
    return this.read(use)!
  }

  rotate(use: KeyUse) {
    const ring = this.read(use) ?? this.create(use)
    const next = [...ring, newVersion(use, ring.at(-1)!.version + 1)]
    this.write(use, next, renameSync)
    return next
  }

  private path(use: KeyUse) {
    return join(this.folder, `${use}.json`)
  }

  private write(use: KeyUse, ring: KeyRing, put: (temporary: string, path: string) => void) {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 })
    const path = this.path(use)
    const temporary = `${path}.${randomBytes(6).toString('hex')}`
    writeFileSync(temporary, toJson(ring), { mode: 0o600, flag: 'wx', flush: true })
    put(temporary, path)
    flush(dirname(path))
  }
}
