import { test } from '@japa/runner'
import fc from 'fast-check'
import { decrypt, decryptJson, encrypt, encryptJson } from '#app/core/crypto/encryption'
import { SealBroken } from '#app/core/crypto/errors'
import { rotateKeys, useKeys } from '#app/core/crypto/keys'
import { ownKeys } from '#tests/support/own_keys'

const bytes = fc.uint8Array({ maxLength: 300 }).map((one) => Buffer.from(one))

test.group('Encryption', (group) => {
  group.each.timeout(20_000)
  group.each.setup(ownKeys)

  test('whatever was sealed opens again, and only under its own context', ({ assert }) => {
    fc.assert(
      fc.property(bytes, fc.string(), fc.string(), (plain, context, other) => {
        const sealed = encrypt(plain, context)
        assert.isTrue(decrypt(sealed, context).equals(plain))
        if (other !== context) assert.throws(() => decrypt(sealed, other), SealBroken)
      }),
      { numRuns: 200 }
    )
  })

  test('any changed, missing or added byte is found', ({ assert }) => {
    fc.assert(
      fc.property(bytes, fc.nat(), fc.integer({ min: 1, max: 255 }), (plain, where, mask) => {
        const sealed = encrypt(plain, 'a.b')
        const changed = Buffer.from(sealed)
        changed[where % sealed.length] ^= mask
        assert.throws(() => decrypt(changed, 'a.b'), SealBroken)
        assert.throws(() => decrypt(sealed.subarray(0, where % sealed.length), 'a.b'), SealBroken)
        assert.throws(() => decrypt(Buffer.concat([sealed, Buffer.of(mask)]), 'a.b'), SealBroken)
      }),
      { numRuns: 200 }
    )
  })

  test('the store shows nothing of the text, and equal texts look different', ({ assert }) => {
    const number = '440999199001011234'
    const sealed = encrypt(number, 'a.b')
    assert.isFalse(sealed.includes(number))
    assert.notDeepEqual(sealed, encrypt(number, 'a.b'))
  })

  test('after a rotation old values open unchanged, new ones carry the new version', ({ assert }) => {
    const old = encrypt('从前', 'a.b')
    const before = Buffer.from(old)
    rotateKeys()
    const fresh = encrypt('如今', 'a.b')
    assert.deepEqual([old.readUInt16BE(1), fresh.readUInt16BE(1)], [1, 2])
    assert.deepEqual(old, before)
    assert.deepEqual([decrypt(old, 'a.b').toString(), decrypt(fresh, 'a.b').toString()], ['从前', '如今'])
  })

  test('a value whose key is lost does not open and says so', ({ assert }) => {
    const sealed = encrypt('1', 'a.b')
    sealed.writeUInt16BE(9, 1)
    assert.throws(() => decrypt(sealed, 'a.b'), /key version 9 is missing/)
  })

  test('other keys open nothing', ({ assert }) => {
    const sealed = encrypt('1', 'a.b')
    const drop = ownKeys()
    assert.throws(() => decrypt(sealed, 'a.b'), SealBroken)
    drop()
    useKeys(undefined)
  })

  test('a value of the data key is not one of another use', ({ assert }) => {
    assert.throws(() => decrypt(encrypt('1', 'a.b', 'objects'), 'a.b'), SealBroken)
  })

  test('values of any shape go as JSON', ({ assert }) => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const plain = JSON.parse(JSON.stringify(value))
        assert.deepEqual(decryptJson(encryptJson(plain, 'a.b'), 'a.b'), plain)
      })
    )
  })
})
