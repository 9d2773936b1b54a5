import { test } from '@japa/runner'
import { given } from '#tests/support/given'

const [city, county, zone] = [440900000000, 440981000000, 440971000000]
const page = (client: any, who: any, query: object = {}) => client.get('/admin/pending-reviews').qs(query).signedInAs(who).asVisit()
const props = async (client: any, who: any, query: object = {}) => (await page(client, who, query)).body().props
const kind = (all: any[], key: string) => all.find((one) => one.key === key)

test.group('Pending reviews', () => {
  test('all kinds with who settles them, and every value found by paging', async ({ client, assert }) => {
    const admin = await given.staff(city, 'city_admin')
    const { kinds } = await props(client, admin, { scope: 'wide' })
    assert.deepInclude(kind(kinds, 'functional_zones'), { owner: '市政务服务和数据管理局', count: 3 + 5 + 83 })
    assert.equal(kind(kinds, 'credit_codes').count, 9 * 32 + 112 + 1902)

    const seen: string[] = []
    for (let after: string | null | undefined; after !== null; ) {
      const part: any = await props(client, admin, { scope: 'wide', kind: 'functional_zones', ...(after && { after }) })
      seen.push(...part.rows.map(({ key }: any) => key))
      after = part.after
    }
    assert.lengthOf(new Set(seen), 91)
  })

  test('a key or a kind that is none begins the list', async ({ client }) => {
    const admin = await given.staff(county, 'tenant_admin')
    for (const query of [{ after: 'x' }, { after: "1'" }, { after: '9'.repeat(30) }, { kind: 'x' }, { kind: ['a', 'b'] }]) (await page(client, admin, query)).assertStatus(200)
  })

  test('nobody sees the values of another tenant', async ({ client, assert }) => {
    const admin = await given.staff(county, 'tenant_admin')
    const { kinds } = await props(client, admin, { scope: 'wide' })
    assert.equal(kind(kinds, 'functional_zones').count, 0)
    assert.equal(kind(kinds, 'credit_codes').count, 32 + 28 + 488)
    const { rows } = await props(client, admin, { scope: 'wide', kind: 'functional_zones' })
    assert.isEmpty(rows)
    const own = await props(client, await given.staff(zone, 'tenant_admin'), { kind: 'functional_zones' })
    assert.deepEqual(own.rows.map(({ place }: any) => place), ['高新区'])
    ;(await page(client, await given.staff(county, 'window'))).assertStatus(403)
  })
})
