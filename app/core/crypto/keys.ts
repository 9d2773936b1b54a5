import app from '@adonisjs/core/services/app'
import { KeysUnusable } from '#app/core/crypto/errors'
import { FileKeys } from '#app/core/crypto/file_keys'
import type { KeyProvider, KeyRing, KeyUse, KeyVersion } from '#app/core/crypto/key_provider'
import { dataPath } from '#app/core/environment/data_dir'

export const keyUses: KeyUse[] = ['data', 'objects', 'signing', 'links', 'index']

let provider: KeyProvider | undefined
const rings = new Map<KeyUse, KeyRing>()

export const keyProvider = () => (provider ??= new FileKeys(dataPath('keys')))

/** Takes keys from elsewhere from now on: a device, or a test's own folder. */
export function useKeys(other: KeyProvider | undefined) {
  provider = other
  rings.clear()
}

/** In production a missing key is a lost one until someone says otherwise: making a new one by itself would hide the loss. */
function firstStart(use: KeyUse) {
  if (app.inProduction) throw new KeysUnusable(`没有找到密钥 ${use}：新安装请先执行 ace keys:create，已有数据请从备份恢复 ${dataPath('keys')}`)
  return keyProvider().create(use)
}

function ringOf(use: KeyUse) {
  if (!rings.has(use)) rings.set(use, keyProvider().read(use) ?? firstStart(use))
  return rings.get(use)!
}

export const loadKeys = () => keyUses.forEach(ringOf)

/** The version that seals today. */
export const currentKey = (use: KeyUse) => ringOf(use).at(-1)!

/** One version, to open what it sealed. Another process may have rotated meanwhile, so an unknown one is looked for once more. */
export function keyOf(use: KeyUse, version: number): KeyVersion | undefined {
  const find = () => ringOf(use).find((one) => one.version === version)
  return find() ?? (rings.delete(use), find())
}

/** Adds a version of each key but the index's. What older versions sealed stays as it is and stays readable. */
export function rotateKeys(uses = keyUses) {
  for (const use of uses.filter((one) => one !== 'index')) rings.set(use, keyProvider().rotate(use))
}
