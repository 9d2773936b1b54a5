import { readFileSync } from 'node:fs'
import { test } from '@japa/runner'
import { dataPath } from '#app/core/environment/data_dir'
import { withLoading } from '#app/core/tenancy/doors'
import { loadDemo } from '#app/foundation/identity/loading/load_demo'
import { one } from '#tests/support/given'
import { newSource } from '#tests/support/new_source'

test.group('Demonstration accounts', () => {
  test('every place has its people, and making them again changes nothing', async ({ assert }) => {
    const count = () => withLoading(() => one('select (select count(*) from positions) as positions, (select count(*) from position_roles) as roles'))
    const before = await count()
    await loadDemo()
    assert.deepEqual(await count(), before)
    const { n } = await withLoading(() =>
      one(`select count(*) as n from tenants t where not exists (
        select from positions p join position_roles pr on pr.position_id = p.id join roles r on r.id = pr.role_id
        where p.tenant_no = t.no and r.key = 'window')`)
    )
    assert.equal(n, 0)
  }).timeout(20_000)

  test('the list for the launcher signs in', async ({ client, assert }) => {
    const list = JSON.parse(readFileSync(dataPath('demo_accounts.json'), 'utf8')) as { who: string; login: string; password: string }[]
    assert.isAtLeast(list.length, 12)
    for (const { who, login, password } of list) {
      const isApplicant = who.startsWith('申请人')
      const request = client.post(isApplicant ? '/sign-in' : '/desk/sign-in').withCsrfToken().accept('json').header('x-forwarded-for', newSource()).redirects(0)
      const response = await request.json({ [isApplicant ? 'account' : 'login']: login, password } as any)
      assert.equal(response.status(), 302, who)
    }
  }).timeout(30_000)

  test('applicants carry numbers nobody can hold', async ({ assert }) => {
    const list = JSON.parse(readFileSync(dataPath('demo_accounts.json'), 'utf8')) as { who: string; login: string }[]
    for (const { login } of list.filter(({ who }) => who.startsWith('申请人'))) assert.match(login, /^(92)?440999/)
  })
})
