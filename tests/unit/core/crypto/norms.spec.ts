import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createCipheriv } from 'node:crypto'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { sm2 as second } from 'sm-crypto-v2'
import { sm3, hmacSm3 } from '#app/core/crypto/sm3'
import { sm4 } from '#app/core/crypto/sm4'
import { sm2KeyPair, sm2Signer, sm2Verifier } from '#app/core/crypto/sm2'

const { nationalCrypto: norm } = JSON.parse(readFileSync(app.makePath('database/data/code_test_vectors.json'), 'utf8'))
const independent = createRequire(import.meta.url)('sm-crypto')
const hex = (text: string) => Buffer.from(text, 'hex')

/** One block is what counter mode gives for a text of zeroes. */
const block = (key: Buffer, data: Buffer) => sm4(key, data, Buffer.alloc(16))

test.group('The norms’ examples', (group) => {
  group.each.timeout(20_000)
  test('SM3: {norm}')
    .with(norm.sm3 as { norm: string; message: string; digest: string }[])
    .run(({ assert }, { message, digest }) => {
      const text = message === 'abc' ? message : 'abcd'.repeat(16)
      assert.equal(sm3(text).toString('hex'), digest)
      assert.equal(independent.sm3(text), digest)
    })

  test('SM4: one block, and a million rounds', ({ assert }) => {
    const key = hex(norm.sm4.key)
    assert.equal(block(key, hex(norm.sm4.plaintext)).toString('hex'), norm.sm4.ciphertext)
    const cipher = createCipheriv('sm4-ecb', key, null).setAutoPadding(false)
    let text = hex(norm.sm4.plaintext)
    for (let round = 0; round < 1_000_000; round++) text = cipher.update(text)
    assert.equal(text.toString('hex'), norm.sm4.after1000000Rounds)
  })

  test('SM2: the example’s signature is good, and any changed bit of it is not', ({ assert }) => {
    const { publicKey, message, r, s } = norm.sm2Signature
    const verifier = sm2Verifier(publicKey)
    assert.isTrue(verifier.verify(Buffer.from(message), hex(r + s)))
    for (const at of [0, 31, 32, 63]) {
      const wrong = hex(r + s)
      wrong[at] ^= 1
      assert.isFalse(verifier.verify(Buffer.from(message), wrong))
    }
    assert.isFalse(verifier.verify(Buffer.from(message + ' '), hex(r + s)))
    assert.isFalse(verifier.verify(Buffer.from(message), Buffer.alloc(64)))
    assert.isFalse(verifier.verify(Buffer.from(message), Buffer.alloc(64, 0xff)))
    assert.isFalse(verifier.verify(Buffer.from(message), Buffer.alloc(3)))
  })

  test('SM2: the example’s private key gives its public key, and its signatures satisfy two other libraries', ({ assert }) => {
    const { privateKey, publicKey, message } = norm.sm2Signature
    const signer = sm2Signer(privateKey)
    const signature = signer.sign(Buffer.from(message))
    assert.equal(signer.publicKey, publicKey)
    assert.isTrue(independent.sm2.doVerifySignature(message, signature.toString('hex'), publicKey, { hash: true }))
    assert.isTrue(second.doVerifySignature(message, signature.toString('hex'), publicKey, { hash: true }))
  })

  test('SM2: what an independent library signs, ours accepts', ({ assert }) => {
    const { privateKey, publicKey } = sm2KeyPair()
    const signature = independent.sm2.doSignature('受理通知书', privateKey, { hash: true })
    assert.isTrue(sm2Verifier(publicKey).verify(Buffer.from('受理通知书'), hex(signature)))
  })

  test('SM2: the example’s encrypted text opens', ({ assert }) => {
    const { privateKey, plaintext, C1withoutPrefix, C2, C3 } = norm.sm2Encryption
    assert.equal(second.doDecrypt(C1withoutPrefix + C3 + C2, privateKey, 1), plaintext)
  })

  test('HMAC-SM3 follows its definition', ({ assert }) => {
    const key = Buffer.alloc(64, 7)
    const pad = (byte: number) => Buffer.from(key.map((one) => one ^ byte))
    const byHand = sm3(Buffer.concat([pad(0x5c), sm3(Buffer.concat([pad(0x36), Buffer.from('abc')]))]))
    assert.deepEqual(hmacSm3(key, 'abc'), byHand)
  })
})
