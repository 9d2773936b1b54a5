import type { ApiClient } from '@japa/api-client'
import { test } from '@japa/runner'
import { withLoading } from '#app/core/tenancy/doors'
import { digestOf, newSessionKey } from '#app/foundation/identity/session_key'
import { given, givenPassword, one, type SignedIn } from '#tests/support/given'

const change = (client: ApiClient, who: SignedIn<unknown>, old: string, password = 'banana-2026') =>
  client.put('/password').withCsrfToken().accept('json').redirects(0).signedInAs(who).json({ old, password, passwordAgain: password })

test.group('Passwords', () => {
  test('changing one needs the old one and ends all other sessions', async ({ client, assert }) => {
    const person = await given.applicant()
    const other = { ...person, key: newSessionKey() }
    await withLoading(() =>
      one(`insert into sessions (digest, subject_id, expires_at) values (?, ?, now() + interval '1 hour') returning 1`, [digestOf(other.key), person.actor.id])
    )
    assert.equal((await change(client, person, 'wrong')).status(), 422)
    assert.equal((await client.get('/session').accept('json').signedInAs(other)).status(), 200)
    assert.equal((await change(client, person, givenPassword)).status(), 302)
    assert.equal((await client.get('/session').accept('json').signedInAs(other)).status(), 401)
    assert.equal((await client.get('/session').accept('json').signedInAs(person)).status(), 200)
    const signIn = (password: string) => client.post('/sign-in').withCsrfToken().accept('json').redirects(0).header('x-forwarded-for', '10.3.0.1').json({ account: person.login, password })
    assert.equal((await signIn(givenPassword)).status(), 422)
    assert.equal((await signIn('banana-2026')).status(), 302)
  })

  test('an open browser is no way around the lock', async ({ client, assert }) => {
    const clerk = await given.staff(440900000000, 'window')
    for (let n = 0; n < 5; n++) assert.equal((await change(client, clerk, 'wrong')).status(), 422)
    assert.equal((await change(client, clerk, givenPassword)).status(), 422)
  }).timeout(10_000)

  test('{password} is too weak')
    .with([{ password: 'short1' }, { password: 'onlyletters' }, { password: '1234567890' }])
    .run(async ({ client, assert }, { password }) => {
      assert.equal((await change(client, await given.applicant(), givenPassword, password)).status(), 422)
    })

  test('signing in and failing to are on record', async ({ client, assert }) => {
    const clerk = await given.staff(440900000000, 'window')
    const signIn = (password: string) => client.post('/desk/sign-in').withCsrfToken().accept('json').redirects(0).header('x-forwarded-for', '10.3.0.2').json({ login: clerk.login, password })
    await signIn('wrong')
    await signIn(givenPassword)
    const { actions } = await withLoading(() =>
      one('select array_agg(action order by id) as actions from audit_log where object_id in (?, ?)', [clerk.login, `staff:${clerk.actor.id}`])
    )
    assert.deepEqual(actions, ['session.refuse', 'session.open'])
  })
})
