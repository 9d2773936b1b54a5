import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { withLoading } from '#app/core/tenancy/doors'
import { given, givenPassword, one } from '#tests/support/given'
import { newSource } from '#tests/support/new_source'

const city = 440900000000

const trySignIn = (client: ApiClient, login: string, password: string, source: string, more = {}) =>
  client.post('/desk/sign-in').withCsrfToken().accept('json').header('x-forwarded-for', source).redirects(0).json({ login, password, ...more })

test.group('Staff sign-in', () => {
  test('the right password opens a session, and each time another', async ({ client, assert }) => {
    const { login } = await given.staff(city, 'window')
    const [first, second] = [await trySignIn(client, login, givenPassword, newSource()), await trySignIn(client, login, givenPassword, newSource())]
    assert.equal(first.header('location'), '/desk')
    assert.match(first.cookie('signed_in')!.value, /^[\w-]{43}$/)
    assert.notEqual(first.cookie('signed_in')!.value, second.cookie('signed_in')!.value)
    assert.isTrue(first.cookie('signed_in')!.httpOnly)
  })

  test('a key brought along is not taken over', async ({ client, assert }) => {
    const [{ login }, stranger] = [await given.staff(city, 'window'), await given.staff(city, 'window')]
    const response = await trySignIn(client, login, givenPassword, newSource()).signedInAs(stranger)
    assert.notEqual(response.cookie('signed_in')!.value, stranger.key)
  })

  test('wrong, unknown and locked answer alike', async ({ client, assert }) => {
    const [right, locked] = [await given.staff(city, 'window'), await given.staff(city, 'window')]
    await withLoading(() => one(`update accounts set locked_until = now() + interval '5 minutes' where id = ? returning 1`, [locked.actor.id]))
    const answers = [
      await trySignIn(client, right.login, 'wrong', newSource()),
      await trySignIn(client, 'nobody-at-all', 'wrong', newSource()),
      await trySignIn(client, locked.login, givenPassword, newSource()),
    ]
    const [first, ...others] = answers.map((answer) => ({ status: answer.status(), body: answer.body(), cookies: Object.keys(answer.cookies()) }))
    assert.equal(first.status, 422)
    for (const other of others) assert.deepEqual(other, first)
  }).timeout(10_000)

  test('five wrong tries at once lock for a quarter of an hour', async ({ client, assert }) => {
    const { login, actor } = await given.staff(city, 'window')
    const tries = Array.from({ length: 8 }, () => trySignIn(client, login, 'wrong', newSource()))
    for (const answer of await Promise.all(tries)) assert.equal(answer.status(), 422)
    assert.equal((await trySignIn(client, login, givenPassword, newSource())).status(), 422)
    await withLoading(() => one(`update accounts set locked_until = locked_until - interval '15 minutes' where id = ? returning 1`, [actor.id]))
    assert.equal((await trySignIn(client, login, givenPassword, newSource())).status(), 302)
  }).timeout(20_000)

  test('a stranger is stopped before the owner is locked out for long', async ({ client, assert }) => {
    const { login, actor } = await given.staff(city, 'window')
    const stranger = newSource()
    const unlock = () => withLoading(() => one(`update accounts set locked_until = null where id = ? returning 1`, [actor.id]))
    for (let n = 0; n < 10; n++) {
      assert.equal((await trySignIn(client, login, 'wrong', stranger)).status(), 422)
      if (n % 5 === 4) await unlock()
    }
    const refused = await trySignIn(client, login, givenPassword, stranger)
    assert.equal(refused.status(), 429)
    assert.match((refused.body() as any).message, /次数过多/)
    assert.equal((await trySignIn(client, login, givenPassword, newSource())).status(), 302)
  }).timeout(20_000)

  test('afterwards one is where one was: {back} leads to {to}')
    .with([
      { back: '/admin/divisions?page=2', to: '/admin/divisions?page=2' },
      { back: 'https://evil.example/', to: '/desk' },
      { back: '//evil.example/', to: '/desk' },
      { back: '/\\evil.example/', to: '/desk' },
      { back: 'javascript:alert(1)', to: '/desk' },
      { back: '/%0d%0aLocation: x', to: '/desk' },
    ])
    .run(async ({ client, assert }, { back, to }) => {
      const { login } = await given.staff(city, 'window')
      assert.equal((await trySignIn(client, login, givenPassword, newSource(), { back })).header('location'), to)
    })

  test('an empty form is told so at its fields', async ({ client, assert }) => {
    const response = await trySignIn(client, '', '', newSource())
    assert.equal(response.status(), 422)
    assert.deepEqual((response.body() as any).errors.map((error: any) => error.message), ['请填写账号', '请填写密码'])
  })
})
