import { test } from '@japa/runner'
import { objectStore } from '#app/core/storage/store'
import { signedLink } from '#app/core/storage/signed_links'
import { headersOf } from '#tests/support/attack/people'
import { sendTo } from '#tests/support/attack/target'
import { unshut } from '#tests/support/attack/verdicts'
import { pageOf } from '#tests/support/attack/world'
import { given } from '#tests/support/given'
import { samples } from '#tests/support/sample_files'

const names = [
  '../../../etc/passwd.pdf', '..\\..\\windows\\x.pdf', '/etc/x.pdf', 'a\r\nSet-Cookie: evil=1\r\n.pdf', 'a%0d%0aevil: 1.pdf', '";filename="evil.exe";x=".pdf', "x'';filename*=UTF-8''evil.exe.pdf",
  '.htaccess.pdf', '\u202efdp.exe.pdf', '<script>alert(1)</script>.pdf', 'CON.pdf', `${'长'.repeat(240)}.pdf`, ' a .pdf', 'a\u2028.pdf',
]

/** What would let a name out of its header or its folder. */
const faultsOf = (header: string) =>
  [/[\r\n\u2028\u202e]/.test(header) && 'ends its line', /[/\\]/.test(header.replace("UTF-8''", '')) && 'names a folder', (header.replace(/"[^"]*"/g, '').match(/filename=/g) ?? []).length !== 1 && 'is two names', /"[^"]*"[^;]/.test(header) && 'leaves its quotes'].filter(Boolean)

test.group('Attack | file names', () => {
  test('no name leaves its header or its folder', async ({ assert }) => {
    const page = await pageOf(await given.applicant())
    for (const name of names) {
      const id = await page.upload(name, samples.pdf(1000))
      const { status, headers } = await sendTo()({ method: 'GET', path: `/files/uploads/${id}/content`, headers: page.headers })
      assert.equal(status, 200, name)
      assert.deepEqual(faultsOf(String(headers['content-disposition'])), [], `${name}: ${headers['content-disposition']}`)
      assert.notProperty(headers, 'evil')
      assert.notInclude(String(headers['set-cookie']), 'evil')
      assert.equal(headers['x-content-type-options'], 'nosniff')
    }
  }).timeout(30_000)

  test('hole made on purpose: a name put into the header as it is', ({ assert }) => {
    const naive = names.map((name) => `attachment; filename="${name}"`)
    assert.isAbove(naive.filter((header) => faultsOf(header).length).length, 5)
  })

  test('no path leads out of the folder of public files', async ({ assert }) => {
    const paths = ['/../.env', '/..%2f.env', '/%2e%2e/.env', '/assets/..%2f..%2f..%2f.env', '/assets/%2e%2e/%2e%2e/.env', '/.env', '/.git/config', '/package.json', '//etc/passwd', '/..%5c.env', '/files/objects/..%2f..%2f..%2f.env/1', '/%c0%ae%c0%ae/.env', '/assets/..;/.env', '/.adonisjs/server/controllers.ts']
    for (const path of paths) {
      const answer = await sendTo()({ method: 'GET', path })
      assert.isUndefined(unshut(answer, [400, 403, 404]), path)
      assert.notMatch(answer.text, /APP_KEY|DATABASE_|"dependencies"|root:/)
    }
  })
})

test.group('Attack | signed links', () => {
  const soon = () => Math.floor(Date.now() / 1000) + 600
  const put = (personal: boolean) => objectStore().put(Buffer.from('%PDF-1.4 test'), { personal, contentType: 'application/pdf' })
  const get = (path: string, headers = {}) => sendTo()({ method: 'GET', path, headers })

  test('one opens until it expires, and altered in no part', async ({ assert }) => {
    const [one, other] = [await put(false), await put(false)]
    const link = signedLink({ ...one, until: soon(), name: '指南.pdf' })
    assert.equal((await get(link)).status, 200)
    const altered = [
      signedLink({ ...one, until: Math.floor(Date.now() / 1000) - 1 }),
      link.replace(one.key, other.key),
      link.replace(one.version, other.version),
      ...['until', 'by', 'sign', 'name'].flatMap((part) => [link.replace(new RegExp(`([?&])${part}=[^&]*&?`), '$1'), link.replace(new RegExp(`([?&]${part}=)`), '$11'), link.replace(new RegExp(`([?&])${part}=([^&]*)`), `$1${part}[]=$2&${part}[]=$2`)]),
      link.replace(/sign=[^&]*/, `sign=${'0'.repeat(64)}`),
      link.split('?')[0],
    ]
    for (const path of altered.filter((one) => one !== link)) assert.isUndefined(unshut(await get(path), [403, 404]), path)
  })

  test('a personal file has no address of its own: not by a link, not in another’s session', async ({ assert }) => {
    const personal = await put(true)
    assert.isUndefined(unshut(await get(signedLink({ ...personal, until: soon() })), [403, 404]))
    const page = await pageOf(await given.applicant())
    const id = await page.upload('身份证.pdf')
    const own = `/files/uploads/${id}/content`
    assert.equal((await get(own, page.headers)).status, 200)
    for (const who of [await given.applicant(), await given.staff(440900000000, 'city_admin')]) assert.isUndefined(unshut(await get(own, await headersOf(who)), [403, 404]))
    assert.isUndefined(unshut(await get(own), [401]))
  })
})
