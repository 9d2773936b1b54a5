import { test } from '@japa/runner'
import { rotateKeys } from '#app/core/crypto/keys'
import { checkLink, signedLink } from '#app/core/storage/signed_links'
import { LinkExpired } from '#app/core/storage/errors'
import { ownKeys } from '#tests/support/own_keys'

const now = Date.UTC(2026, 10, 24)
const link = { key: 'a-1', version: '000001-aa', until: now / 1000 + 60, name: '指南.pdf' }
const parts = () => {
  const { searchParams } = new URL(signedLink(link), 'http://local')
  return { by: Number(searchParams.get('by')), sign: searchParams.get('sign')! }
}

test.group('Signed links', (group) => {
  group.each.setup(ownKeys)

  test('open until they expire, and over a rotation', ({ assert }) => {
    const signed = parts()
    rotateKeys()
    assert.doesNotThrow(() => checkLink(link, signed, now))
    assert.doesNotThrow(() => checkLink(link, signed, now + 59_999))
    assert.throws(() => checkLink(link, signed, now + 60_000), LinkExpired)
  })

  test('altered in any part they do not', ({ assert }) => {
    const signed = parts()
    for (const other of [{ key: 'a-2' }, { version: '000002-aa' }, { until: link.until + 1 }, { name: 'x' }, { name: undefined }]) {
      assert.throws(() => checkLink({ ...link, ...other }, signed, now), LinkExpired)
    }
    for (const other of [{ by: 9 }, { by: Number.NaN }, { sign: '' }, { sign: 'zz' }, { sign: signed.sign.slice(2) }]) {
      assert.throws(() => checkLink(link, { ...signed, ...other }, now), LinkExpired)
    }
  })
})
