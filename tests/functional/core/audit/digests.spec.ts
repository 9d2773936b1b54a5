import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setTimeout } from 'node:timers/promises'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { audit } from '#app/core/audit/audit'
import { SealAudit } from '#app/core/audit/jobs/seal_audit'
import { rowsOf, seals } from '#app/core/audit/ledger'
import { sm2Verifier } from '#app/core/crypto/sm2'
import { sm3 } from '#app/core/crypto/sm3'
import { objectStore } from '#app/core/storage/store'
import { withPublic } from '#app/core/tenancy/doors'
import { emptyLog } from '#tests/support/empty_log'

const { nationalCrypto: norm } = JSON.parse(readFileSync(app.makePath('database/data/code_test_vectors.json'), 'utf8'))
const texts = ['abc', 'abcd'.repeat(16)]
const digests = norm.sm3.map(({ digest }: { digest: string }) => digest)
const { sm3: independent } = createRequire(import.meta.url)('sm-crypto')
const other = (...parts: (Buffer | string)[]) => Buffer.from(independent([...Buffer.concat(parts.map((part) => Buffer.from(part)))]), 'hex')

async function sealedOnce() {
  for (let i = 0; i < 500; i++) {
    await new SealAudit().handle()
    for await (const seal of seals()) return seal
    await setTimeout(10)
  }
  throw new Error('Something holds sealing back')
}

test.group('Digests', (group) => {
  group.each.setup(emptyLog)
  group.each.teardown(emptyLog)

  test('N-43 those for signing, integrity and the audit chain are SM3, as the norm’s examples have it', async ({ assert }) => {
    assert.deepEqual(texts.map((text) => sm3(text).toString('hex')), digests)
    assert.deepEqual(texts.map((text) => other(text).toString('hex')), digests)

    const { publicKey, message, r, s } = norm.sm2Signature
    assert.isTrue(sm2Verifier(publicKey).verify(Buffer.from(message), Buffer.from(r + s, 'hex')))

    const stored = await Promise.all(texts.map((text) => objectStore().put(Buffer.from(text), { personal: true })))
    assert.deepEqual(stored.map((facts) => facts.sm3), digests)

    await withPublic(async () => {
      for (const action of ['一', '二', '三']) await audit({ action, objectType: 'Account', objectId: 1 })
    })
    const seal = await sealedOnce()
    const [one, two, three] = (await rowsOf(seal.txFrom, seal.txTo)).map(({ line }) => other('\0', line))
    const root = other('\x01', other('\x01', one, two), three)
    assert.deepEqual(seal.root, root)
    assert.deepEqual(seal.hash, other(Buffer.alloc(32), `1|${seal.txFrom}|${seal.txTo}|3`, root))
  })
})
