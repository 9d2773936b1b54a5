import { chmodSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { blindIndex } from '#app/core/crypto/blind_index'
import { decrypt, encrypt } from '#app/core/crypto/encryption'
import { FileKeys } from '#app/core/crypto/file_keys'
import { keyUses, loadKeys, rotateKeys, useKeys } from '#app/core/crypto/keys'
import { platformSigner, platformVerifier } from '#app/core/crypto/platform_signer'
import { ownKeys } from '#tests/support/own_keys'

const inert = { create: () => [], rotate: () => [] }
const folder = () => mkdtempSync(join(tmpdir(), 'keys-'))

test.group('Keys', (group) => {
  group.each.setup(ownKeys)

  test('lie in files only their owner reads, and nothing else is left in the folder', ({ assert }) => {
    const place = folder()
    useKeys(new FileKeys(place))
    loadKeys()
    rotateKeys()
    assert.sameMembers(readdirSync(place), keyUses.map((use) => `${use}.json`))
    for (const file of readdirSync(place)) assert.equal(statSync(join(place, file)).mode & 0o777, 0o600)
  })

  test('that stand open to others or are damaged are refused with their path', ({ assert }) => {
    const place = folder()
    const keys = new FileKeys(place)
    keys.create('data')
    chmodSync(join(place, 'data.json'), 0o644)
    assert.throws(() => keys.read('data'), /data\.json 对其他用户可读/)
    writeFileSync(join(place, 'links.json'), '[{"ver', { mode: 0o600 })
    assert.throws(() => keys.read('links'), /links\.json 已损坏/)
  })

  test('made by two at once are one key', ({ assert }) => {
    const place = folder()
    const made = [new FileKeys(place).create('data'), new FileKeys(place).create('data')]
    assert.deepEqual(made[0], made[1])
  })

  test('missing in production stop the service with a sentence', ({ assert, cleanup }) => {
    const was = app.inProduction
    Object.defineProperty(app, 'inProduction', { value: true, configurable: true })
    cleanup(() => void Object.defineProperty(app, 'inProduction', { value: was, configurable: true }))
    assert.throws(loadKeys, /没有找到密钥 data：新安装请先执行 ace keys:create/)
  })

  test('added by another process are found when they are met', ({ assert }) => {
    const keys = new FileKeys(folder())
    const ring = keys.create('data')
    keys.rotate('data')
    useKeys(keys)
    const theirs = encrypt('2', 'a.b')
    let rotated = false
    useKeys({ ...inert, read: (use) => (rotated ? keys.read(use) : ring) })
    assert.equal(encrypt('1', 'a.b').readUInt16BE(1), 1)
    rotated = true
    assert.equal(decrypt(theirs, 'a.b').toString(), '2')
  })

  test('of the index are the same after a rotation', ({ assert }) => {
    const digest = blindIndex('id', '440999199001011234')
    rotateKeys()
    assert.deepEqual(blindIndex('id', '440999199001011234'), digest)
  })

  test('of the platform’s signature: old signatures stay good after a rotation', async ({ assert }) => {
    const act = Buffer.from('act hash, actor, time')
    const old = (await platformSigner()).sign(act)
    rotateKeys()
    const fresh = (await platformSigner()).sign(act)
    const verifier = await platformVerifier()
    assert.isTrue(verifier.verify(act, old))
    assert.isTrue(verifier.verify(act, fresh))
    assert.notEqual(old.readUInt16BE(0), fresh.readUInt16BE(0))
    fresh[0] = 9
    assert.isFalse(verifier.verify(act, fresh))
    assert.isFalse(verifier.verify(Buffer.from('another act'), old))
    assert.isFalse(verifier.verify(act, Buffer.alloc(0)))
  })
})

test.group('Blind index', (group) => {
  group.each.setup(ownKeys)

  test('finds {kind} {one} by {other}')
    .with([
      { kind: 'id', one: '44099919900101123X', other: ' 44099919900101123x ' },
      { kind: 'id', one: '440999199001011234', other: '４４０９９９ 19900101 1234' },
      { kind: 'phone', one: '13800000000', other: '+86 138-0000-0000' },
      { kind: 'account', one: 'Admin', other: 'admin' },
    ])
    .run(({ assert }, { kind, one, other }) => {
      assert.deepEqual(blindIndex(kind, one), blindIndex(kind, other))
      assert.lengthOf(blindIndex(kind, one), 32)
    })

  test('differs by value and by kind', ({ assert }) => {
    const digests = [blindIndex('id', '13800000000'), blindIndex('phone', '13800000000'), blindIndex('phone', '13800000001')]
    assert.lengthOf(new Set(digests.map(String)), 3)
  })
})
