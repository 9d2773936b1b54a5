import router from '@adonisjs/core/services/router'
import { test } from '@japa/runner'
import { withLoading } from '#app/core/tenancy/doors'
import { digestOf } from '#app/foundation/identity/session_key'
import { given, one } from '#tests/support/given'

const sample: Record<string, string> = { code: 'MZ009', no: '440900000000', version: '1' }
const id = '01890a5d-ac96-774b-bcce-b302099a8057'

/** Every address behind `.can()`, with values in place of its parameters. */
function guarded() {
  const routes = Object.values(router.toJSON()).flat()
  return routes
    .filter(({ middleware }) => [...middleware.all()].some((one) => typeof one === 'object' && one.name === 'can'))
    .flatMap(({ methods, pattern }) => methods.filter((method) => method !== 'HEAD').map((method) => ({ method, pattern })))
    .map(({ method, pattern }) => ({ method, pattern, path: `/${pattern}`.replace('//', '/').replace(/:(\w+)\??/g, (_, name) => sample[name] ?? id) }))
}

test.group('Every address behind a right', () => {
  test('answers 401 to strangers and to whom the session has ended, and does nothing', async ({ client, assert }) => {
    const gone = await given.staff(440900000000, 'city_admin')
    await withLoading(() => one('update sessions set expires_at = now() where digest = ? returning 1', [digestOf(gone.key)]))
    const open: string[] = []
    assert.isNotEmpty(guarded())
    for (const { method, path, pattern } of guarded()) {
      for (const who of [undefined, gone]) {
        const request = client.request(path as any, method).withCsrfToken().accept('json').redirects(0)
        const response = await (who ? request.signedInAs(who) : request)
        if (response.status() !== 401) open.push(`${method} ${pattern}: ${response.status()}`)
      }
    }
    assert.deepEqual(open, [])
  }).timeout(120_000)

  test('below /desk and /admin is closed to applicants', async ({ client, assert }) => {
    const person = await given.applicant()
    const open: string[] = []
    for (const { method, path, pattern } of guarded().filter(({ path }) => /^\/(desk|admin)\//.test(path))) {
      const response = await client.request(path as any, method).withCsrfToken().accept('json').redirects(0).signedInAs(person)
      if (![403, 404].includes(response.status())) open.push(`${method} ${pattern}: ${response.status()}`)
    }
    assert.deepEqual(open, [])
  }).timeout(120_000)
})
