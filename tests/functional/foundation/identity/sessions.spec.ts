import { test } from '@japa/runner'
import { withLoading } from '#app/core/tenancy/doors'
import { digestOf } from '#app/foundation/identity/session_key'
import { given, one } from '#tests/support/given'

const city = 440900000000
const moved = (key: string, change: string) =>
  withLoading(() => one(`update sessions set ${change} where digest = ? returning 1`, [digestOf(key)]))
const lastSeen = async (key: string) =>
  (await withLoading(() => one('select last_seen_at as at from sessions where digest = ?', [digestOf(key)]))).at.getTime() as number

test.group('Sessions', () => {
  test('staff are out after {minutes} idle minutes: {out}')
    .with([
      { minutes: 29, out: false },
      { minutes: 31, out: true },
    ])
    .run(async ({ client, assert }, { minutes, out }) => {
      const clerk = await given.staff(city, 'window')
      await moved(clerk.key, `last_seen_at = now() - interval '${minutes} minutes'`)
      assert.equal((await client.get('/session').accept('json').signedInAs(clerk)).status(), out ? 401 : 200)
    })

  test('and after twelve hours in any case', async ({ client, assert }) => {
    const clerk = await given.staff(city, 'window')
    await moved(clerk.key, `expires_at = now() + interval '30 seconds'`)
    const response = await client.get('/session').accept('json').signedInAs(clerk)
    assert.isAtMost((response.body() as any).secondsLeft, 30)
    await moved(clerk.key, `expires_at = now()`)
    ;(await client.get('/session').accept('json').signedInAs(clerk)).assertStatus(401)
  })

  test('being seen is written once a minute at most', async ({ client, assert }) => {
    const clerk = await given.staff(city, 'window')
    await moved(clerk.key, `last_seen_at = now() - interval '2 minutes'`)
    await client.get('/session').accept('json').signedInAs(clerk)
    const first = await lastSeen(clerk.key)
    assert.isAbove(first, Date.now() - 60_000)
    await client.get('/session').accept('json').signedInAs(clerk)
    assert.equal(await lastSeen(clerk.key), first)
  })

  test('a disabled {what} is refused with the next request')
    .with([
      { what: 'account', sql: 'update accounts set active = false where id = ? returning 1', id: 'id' as const },
      { what: 'position', sql: 'update positions set active = false where id = ? returning 1', id: 'positionId' as const },
    ])
    .run(async ({ client }, { sql, id }) => {
      const clerk = await given.staff(city, 'window')
      ;(await client.get('/session').accept('json').signedInAs(clerk)).assertStatus(200)
      await withLoading(() => one(sql, [clerk.actor[id]]))
      ;(await client.get('/session').accept('json').signedInAs(clerk)).assertStatus(401)
    })

  test('signing out ends it for whoever copied the key', async ({ client, assert }) => {
    const clerk = await given.staff(city, 'window')
    const response = await client.delete('/session').withCsrfToken().redirects(0).signedInAs(clerk)
    assert.equal(response.header('location'), '/desk/sign-in')
    ;(await client.get('/session').accept('json').signedInAs(clerk)).assertStatus(401)
  })

  test('a made-up key is nobody', async ({ client }) => {
    for (const key of ['x', "' or true --", 'A'.repeat(43), 'A'.repeat(5000)]) {
      ;(await client.get('/session').accept('json').withPlainCookie('signed_in', key)).assertStatus(401)
    }
  })

  test('the key itself is not in the database', async ({ assert }) => {
    const { key } = await given.staff(city, 'window')
    const { n } = await withLoading(() => one('select count(*) as n from sessions where digest = ?', [Buffer.from(key)]))
    assert.equal(n, 0)
  })
})

test.group('Positions', () => {
  test('a person of two positions switches without signing in again, and acts from there', async ({ client, assert }) => {
    const clerk = await given.staff(city, 'window')
    const county = await given.position(clerk, 440902000000, 'tenant_admin')
    ;(await client.get('/admin/divisions').signedInAs(clerk).redirects(0)).assertStatus(403)
    const response = await client.put('/desk/position').withCsrfToken().redirects(0).signedInAs(clerk).json({ position: county })
    assert.equal(response.header('location'), '/desk')
    ;(await client.get('/admin/divisions').signedInAs(clerk)).assertStatus(200)
  })

  test("another person's position is not found", async ({ client }) => {
    const [clerk, other] = [await given.staff(city, 'window'), await given.staff(city, 'city_admin')]
    const response = await client.put('/desk/position').withCsrfToken().accept('json').signedInAs(clerk).json({ position: other.actor.positionId })
    response.assertStatus(404)
    ;(await client.get('/admin/divisions').signedInAs(clerk)).assertStatus(403)
  })
})

test.group('Who may come in', () => {
  test('a page leads to its sign-in page and back', async ({ client, assert }) => {
    const response = await client.get('/admin/divisions?page=2').redirects(0)
    assert.equal(response.header('location'), '/desk/sign-in?back=%2Fadmin%2Fdivisions%3Fpage%3D2')
  })

  test('a script is told in a sentence', async ({ client, assert }) => {
    const response = await client.get('/admin/divisions').accept('json')
    response.assertStatus(401)
    assert.deepEqual(response.body(), { code: 'E_SIGN_IN_NEEDED', message: '请先登录，再继续办理' })
  })

  test('without the right it is 403, a wrong address is 404 in the words of a record one may not see', async ({ client, assert }) => {
    const clerk = await given.staff(city, 'window')
    const refused = await client.get('/admin/divisions').accept('json').signedInAs(clerk)
    assert.equal(refused.status(), 403)
    const missing = await client.get('/admin/no-such-thing').accept('json').signedInAs(clerk)
    assert.deepEqual([missing.status(), missing.body().message], [404, '没有找到您要的内容'])
  })
})
