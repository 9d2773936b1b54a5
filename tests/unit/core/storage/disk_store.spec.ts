import { globSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { test } from '@japa/runner'
import { rotateKeys } from '#app/core/crypto/keys'
import { DiskStore } from '#app/core/storage/disk_store'
import { StorageFull } from '#app/core/storage/errors'
import { objectStoreConformance } from '#tests/support/object_store_conformance'
import { ownKeys } from '#tests/support/own_keys'

const root = mkdtempSync(join(tmpdir(), 'objects-'))
process.on('exit', () => rmSync(root, { recursive: true, force: true }))

objectStoreConformance('Disk', () => new DiskStore(root))

const files = (key: string) => globSync(`*/${key}/*`, { cwd: root }).map((path) => join(root, path))
const contentOf = (key: string) => files(key).find((path) => !path.endsWith('.sealed'))!
const flip = (path: string, at: number) => {
  const bytes = readFileSync(path)
  bytes[at] ^= 1
  writeFileSync(path, bytes)
}

test.group('Disk store', (group) => {
  group.each.timeout(20_000)
  group.each.setup(ownKeys)
  const store = new DiskStore(root)
  const content = Buffer.alloc(3_000_000, '身份证 440999199001011234 ')

  test('personal content lies encrypted, each version under a key of its own', async ({ assert }) => {
    const { key } = await store.put(content, { personal: true })
    const other = await store.put(content, { personal: true })
    for (const path of files(key)) assert.isFalse(readFileSync(path).includes('440999199001011234'))
    assert.isFalse(readFileSync(contentOf(key)).equals(readFileSync(contentOf(other.key))))
  })

  test('equal content of one public object lies once', async ({ assert }) => {
    const { key } = await store.put(content, { personal: false })
    await store.put(content, { personal: false, key })
    assert.lengthOf(files(key), 3)
  })

  test('after a rotation of keys old objects open and none was rewritten', async ({ assert }) => {
    const { key } = await store.put(content, { personal: true })
    const before = files(key).map((path) => readFileSync(path).toString('hex'))
    rotateKeys()
    await store.put(content, { personal: true })
    assert.isTrue((await buffer(await store.get(key))).equals(content))
    assert.deepEqual(files(key).map((path) => readFileSync(path).toString('hex')), before)
  })

  for (const personal of [true, false]) {
    test(`a flipped bit, a cut end, a missing file are named (${personal ? 'personal' : 'public'})`, async ({ assert }) => {
      const { key } = await store.put(content, { personal })
      const path = contentOf(key)
      const right = readFileSync(path)
      flip(path, 1_500_000)
      await assert.rejects(async () => buffer(await store.get(key)), /已损坏：第 1048576 至 2097151 字节被改动/)
      await assert.rejects(async () => buffer(await store.get(key, { range: { start: 1_400_000, end: 1_400_009 } })), /被改动/)
      assert.lengthOf(await buffer(await store.get(key, { range: { start: 0, end: 9 } })), 10)
      writeFileSync(path, right)
      truncateSync(path, 2_999_999)
      await assert.rejects(() => store.get(key), /应有 3000000 字节，实有 2999999 字节/)
      rmSync(path)
      await assert.rejects(() => store.get(key), /内容文件缺失/)
    })
  }

  test('a changed manifest is named, and so is one moved to another object', async ({ assert }) => {
    const [one, other] = [await store.put(content, { personal: false }), await store.put(content, { personal: false })]
    const manifest = (key: string) => files(key).find((path) => path.endsWith('.sealed'))!
    writeFileSync(manifest(one.key), readFileSync(manifest(other.key)))
    await assert.rejects(() => store.stat(one.key), /描述文件被改动/)
    flip(manifest(other.key), 30)
    await assert.rejects(() => store.stat(other.key), /描述文件被改动/)
  })

  test('a full disk is said so and leaves nothing half, at the content as at its manifest', async ({ assert }) => {
    const { key } = await store.put(content, { personal: true })
    const before = files(key)
    for (const failing of [1, 2]) {
      let opened = 0
      const full = new DiskStore(root, async (path, flags) => {
        const file = await open(path, flags)
        if (++opened === failing) {
          const write = file.writeFile.bind(file)
          let written = 0
          file.writeFile = async (data: any, ...rest: any[]) => {
            await write(failing === 1 && !written++ ? data : data.subarray(0, 10), ...rest)
            if (failing === 2 || written > 1) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
            written++
          }
        }
        return file
      })
      await assert.rejects(() => full.put(content, { personal: true, key }), StorageFull as any)
      assert.sameMembers(files(key), before)
    }
    assert.isTrue((await buffer(await store.get(key))).equals(content))
  })

  test('a manifest that stayed under its first name is no version', async ({ assert }) => {
    const { key } = await store.put(content, { personal: true })
    writeFileSync(join(contentOf(key), '..', '00ff.part'), 'half')
    assert.lengthOf(await store.versions(key), 1)
  })
})
