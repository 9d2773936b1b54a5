import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { test } from '@japa/runner'
import fc from 'fast-check'
import { NotFound } from '#app/core/exceptions/refusal'
import { sm3 } from '#app/core/crypto/sm3'
import { ContentMismatch, RangeUnsatisfiable } from '#app/core/storage/errors'
import type { ObjectStore } from '#app/core/storage/object_store'

const megabyte = 1 << 20
const png = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(40, 1)])
const digestOf = (content: Buffer) => sm3(content).toString('hex')

/** Bytes that differ from place to place, so that a shifted piece is not like the right one. */
const pattern = (size: number) => Buffer.from(Uint32Array.from({ length: Math.ceil(size / 4) }, (_, i) => Math.imul(i, 2654435761)).buffer).subarray(0, size)

function* megabytes(count: number) {
  const piece = pattern(megabyte)
  for (let i = 0; i < count; i++) {
    piece.writeUInt32LE(i)
    yield Buffer.from(piece)
  }
}

/** What every ObjectStore owes, personal or public. */
export function objectStoreConformance(name: string, make: () => ObjectStore) {
  for (const personal of [true, false]) {
    test.group(`${name}, ${personal ? 'personal' : 'public'} objects`, (group) => {
      group.each.timeout(20_000)

      test('names every object there is, once, and none that is gone', async ({ assert }) => {
        const store = make()
        const { key } = await store.put(png, { personal })
        await store.put(png, { personal, key })
        assert.lengthOf((await Array.fromAsync(store.keys())).filter((one) => one === key), 1)
        await store.remove(key)
        assert.notInclude(await Array.fromAsync(store.keys()), key)
      })

      test('give back what was put, with its facts', async ({ assert }) => {
        const store = make()
        for (const content of [Buffer.alloc(0), Buffer.from('一份材料'), pattern(3 * megabyte + 17)]) {
          const facts = await store.put(content, { personal, contentType: 'text/plain' })
          assert.containsSubset(facts, { size: content.length, sm3: digestOf(content), contentType: 'text/plain', personal })
          assert.deepEqual(await store.stat(facts.key), facts)
          assert.isTrue((await buffer(await store.get(facts.key))).equals(content))
        }
      })

      test('any range is that part of the whole', async ({ assert }) => {
        const store = make()
        const content = pattern(2 * megabyte + 333)
        const { key } = await store.put(Readable.from([content]), { personal })
        const place = fc.oneof(fc.nat(content.length - 1), fc.constantFrom(0, 15, 16, megabyte - 1, megabyte, content.length - 1))
        await fc.assert(
          fc.asyncProperty(place, fc.option(fc.nat(content.length * 2), { nil: undefined }), async (start, length) => {
            const end = length === undefined ? undefined : start + length
            const part = await buffer(await store.get(key, { range: { start, end } }))
            assert.isTrue(part.equals(content.subarray(start, end === undefined ? undefined : end + 1)))
          }),
          { numRuns: 60 }
        )
        await assert.rejects(() => store.get(key, { range: { start: content.length } }), RangeUnsatisfiable as any)
        await assert.rejects(() => store.get(key, { range: { start: 9, end: 3 } }), RangeUnsatisfiable as any)
      })

      test('arrive whole in whatever pieces they come', async ({ assert }) => {
        const store = make()
        const content = pattern(megabyte + 4099)
        for (const size of [1021, 65536, megabyte, 5 * megabyte]) {
          const pieces = Array.from({ length: Math.ceil(content.length / size) }, (_, i) => content.subarray(i * size, (i + 1) * size))
          assert.equal((await store.put(Readable.from(pieces), { personal })).sm3, digestOf(content))
        }
      })

      test('keep their versions until one is removed', async ({ assert }) => {
        const store = make()
        const first = await store.put(Buffer.from('一'), { personal })
        const { key } = first
        const second = await store.put(Buffer.from('二'), { personal, key })
        const same = await store.put(Buffer.from('二'), { personal, key })
        assert.deepEqual(await store.versions(key), [same, second, first])
        const text = async (version?: string) => (await buffer(await store.get(key, { version }))).toString()
        assert.deepEqual([await text(), await text(first.version)], ['二', '一'])
        await store.remove(key, same.version)
        assert.deepEqual([await text(), await text(first.version)], ['二', '一'])
        await store.remove(key, second.version)
        assert.equal(await text(), '一')
        await store.remove(key)
        await store.remove(key)
        assert.deepEqual(await store.versions(key), [])
        await assert.rejects(() => store.stat(key), NotFound as any)
      })

      test('are not found under a wrong name, whatever it tries', async ({ assert }) => {
        const store = make()
        const { key } = await store.put(Buffer.from('一'), { personal })
        for (const wrong of ['../../etc/passwd', 'x', '', key.slice(1), `${key}/../${key}`, 'A'.repeat(300)]) {
          await assert.rejects(() => store.stat(wrong), NotFound as any)
          await assert.rejects(() => store.get(key, { version: `../${wrong}` }), NotFound as any)
        }
      })

      test('are refused and leave nothing when size or digest is other than promised', async ({ assert }) => {
        const store = make()
        const content = Buffer.from('内容')
        const right = { size: content.length, sm3: digestOf(content) }
        const { key } = await store.put(content, { personal, expect: right })
        for (const expect of [{ ...right, size: 1 }, { ...right, sm3: digestOf(Buffer.from('别的')) }]) {
          await assert.rejects(() => store.put(content, { personal, key, expect }), ContentMismatch as any)
        }
        assert.lengthOf(await store.versions(key), 1)
      })

      test('leave nothing when their source breaks off', async ({ assert }) => {
        const store = make()
        const { key } = await store.put(Buffer.from('一'), { personal })
        async function* breaking() {
          yield pattern(2 * megabyte)
          throw new Error('连接中断')
        }
        await assert.rejects(() => store.put(Readable.from(breaking()), { personal, key }), '连接中断')
        assert.lengthOf(await store.versions(key), 1)
      })

      test('have the type their content shows, not the one claimed', async ({ assert }) => {
        const store = make()
        const type = async (content: Buffer, contentType?: string) => (await store.put(content, { personal, contentType })).contentType
        assert.equal(await type(png, 'application/pdf'), 'image/png')
        assert.equal(await type(Buffer.from('%PDF-1.7\n'), 'text/html'), 'application/pdf')
        assert.equal(await type(Buffer.from('<script>alert(1)</script>'), 'text/html'), 'application/octet-stream')
        assert.equal(await type(Buffer.from('a,b'), 'text/csv'), 'text/csv')
        assert.equal(await type(Buffer.from('a,b')), 'application/octet-stream')
      })

      test('of 200 MB pass through in constant memory', async ({ assert }) => {
        const store = make()
        const digest = createHash('sm3')
        let most = 0
        const base = process.memoryUsage.rss()
        async function* watched() {
          for (const piece of megabytes(200)) {
            digest.update(piece)
            most = Math.max(most, process.memoryUsage.rss() - base)
            yield piece
          }
        }
        const { key, size, sm3 } = await store.put(Readable.from(watched(), { highWaterMark: 2 }), { personal })
        assert.deepEqual([size, sm3], [200 * megabyte, digest.digest('hex')])
        const back = createHash('sm3')
        for await (const piece of await store.get(key)) {
          back.update(piece)
          most = Math.max(most, process.memoryUsage.rss() - base)
        }
        assert.equal(back.digest('hex'), sm3)
        assert.isBelow(most / megabyte, 100)
        await store.remove(key)
      }).timeout(120_000)

      test('put at once under one key are all there', async ({ assert }) => {
        const store = make()
        const { key } = await store.put(Buffer.from('0'), { personal })
        const texts = Array.from({ length: 8 }, (_, i) => String(i + 1))
        await Promise.all(texts.map((text) => store.put(Buffer.from(text), { personal, key })))
        const found = await Promise.all((await store.versions(key)).map(async ({ version }) => String(await buffer(await store.get(key, { version })))))
        assert.sameMembers(found, ['0', ...texts])
      })
    })
  }

  test(`${name}: only public objects have a signed address`, async ({ assert }) => {
    const store = make()
    const open = await store.put(Buffer.from('公开'), { personal: false })
    assert.match(await store.signedUrl(open.key, { seconds: 60 }), /sign/i)
    const closed = await store.put(Buffer.from('个人'), { personal: true })
    await assert.rejects(() => store.signedUrl(closed.key, { seconds: 60 }), /personal/)
  })
}
