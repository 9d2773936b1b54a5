import { test } from '@japa/runner'
import fc from 'fast-check'
import { disposition, plainName } from '#app/core/storage/disposition'
import { rangeOf } from '#app/core/storage/send_object'

test.group('Content-Disposition', (group) => {
  group.each.timeout(20_000)
  test('{name} becomes {header}')
    .with([
      { name: '户口本.pdf', header: `inline; filename="___.pdf"; filename*=UTF-8''%E6%88%B7%E5%8F%A3%E6%9C%AC.pdf` },
      { name: '../../etc/passwd', header: `inline; filename="passwd"; filename*=UTF-8''passwd` },
      { name: 'C:\\a\\b.jpg', header: `inline; filename="b.jpg"; filename*=UTF-8''b.jpg` },
      { name: 'a"; filename="b.exe', header: `inline; filename="a_; filename=_b.exe"; filename*=UTF-8''a%22%3B%20filename%3D%22b.exe` },
      { name: 'a\r\nSet-Cookie: x=1', header: `inline; filename="aSet-Cookie: x=1"; filename*=UTF-8''aSet-Cookie%3A%20x%3D1` },
      { name: '\u202Egnp.exe', header: `inline; filename="gnp.exe"; filename*=UTF-8''gnp.exe` },
      { name: '...', header: `inline; filename="___"; filename*=UTF-8''%E6%9C%AA%E5%91%BD%E5%90%8D` },
    ])
    .run(({ assert }, { name, header }) => assert.equal(disposition('inline', name), header))

  test('whatever the name, the header is one line of ASCII and the name is no path', ({ assert }) => {
    const name = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom('/', '\\', '"', '\r', '\n', '%', '.', 'é', '\ud800') }))
    fc.assert(
      fc.property(name, (one) => {
        assert.match(disposition('attachment', one), /^attachment; filename="[\x20-\x21\x23-\x5b\x5d-\x7e]+"; filename\*=UTF-8''[\w%.~!$&+-]+$/)
        assert.notMatch(plainName(one), /[/\\\r\n]|^\./)
      })
    )
  })
})

test.group('Range header', () => {
  test('{header} of 100 bytes')
    .with([
      { header: 'bytes=0-9', range: { start: 0, end: 9 } },
      { header: 'bytes=90-', range: { start: 90, end: 99 } },
      { header: 'bytes=-10', range: { start: 90, end: 99 } },
      { header: 'bytes=50-900', range: { start: 50, end: 99 } },
      { header: 'bytes=-', range: undefined },
      { header: 'bytes=0-1,5-6', range: undefined },
      { header: 'lines=1-2', range: undefined },
    ])
    .run(({ assert }, { header, range }) => assert.deepEqual(rangeOf(header, 100), range as any))
})
