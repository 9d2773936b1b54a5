import { test } from '@japa/runner'
import { given } from '#tests/support/given'

const [city, county, town, village, zone, neighbour] = [440900000000, 440981000000, 440981104000, 440981104202, 440971000000, 440902000000]
const page = (client: any, who: any, query: object = {}) => client.get('/admin/divisions').qs(query).signedInAs(who).asVisit()
const children = (client: any, who: any, no: number) => client.get(`/admin/divisions/${no}/children`).signedInAs(who)
const search = (client: any, who: any, q: string) => client.get('/admin/division-searches').qs({ q }).signedInAs(who)

test.group('Divisions | the tree', () => {
  test('the city sees 2,023 places, opened level by level', async ({ client, assert }) => {
    const admin = await given.staff(city, 'city_admin')
    const { top, branches, place } = (await page(client, admin)).body().props
    assert.include(top, { no: city, name: '茂名市', children: 8 })
    assert.lengthOf(branches[city], 8)
    assert.deepEqual(place.below, [{ level: '县级', n: 8 }, { level: '镇级', n: 112 }, { level: '村级', n: 1902 }])
    const towns = (await children(client, admin, county)).body()
    assert.lengthOf(towns, 28)
    assert.includeDeepMembers(towns, [{ no: town, name: '根子镇', kind: '镇', children: 18, pending: false }])
  })

  test('a place is opened where it lies, with all above it', async ({ client, assert }) => {
    const admin = await given.staff(city, 'city_admin')
    const { open, branches, place } = (await page(client, admin, { place: village })).body().props
    assert.deepEqual(open, [city, county, town, village])
    assert.isTrue(branches[town].some(({ no }: any) => no === village))
    assert.equal(place.path.map(({ name }: any) => name).join(' / '), '茂名市 / 高州市 / 根子镇 / 公垌村')
  })

  test('found by the beginning of name, pinyin, initials, path code or official code', async ({ client, assert }) => {
    const admin = await given.staff(city, 'city_admin')
    for (const words of ['根子', 'genzi', 'GZZ', '440981104']) {
      const found = (await search(client, admin, words)).body()
      assert.isTrue(found.some(({ no }: any) => no === town), words)
    }
    assert.isTrue((await search(client, admin, '440904103000')).body().some(({ no }: any) => no === 440971103000))
    for (const nothing of ['', '   ', '%', '_', "'; drop table tenants; --", 'x'.repeat(5000)]) assert.isEmpty((await search(client, admin, nothing)).body())
  })

  test('towns under a functional zone keep their official code and count in the county', async ({ client, assert }) => {
    const admin = await given.staff(city, 'city_admin')
    const { place } = (await page(client, admin, { place: 440971103000 })).body().props
    assert.include(place, { gbCode: '440904103000', statisticsCounty: '电白区' })
    assert.match(place.pending, /由业主确认/)
  })
})

test.group('Divisions | nobody sees another tenant’s places', () => {
  test('a county sees its own subtree and no more', async ({ client, assert }) => {
    const admin = await given.staff(county, 'tenant_admin')
    const { top, branches } = (await page(client, admin)).body().props
    assert.equal(top.no, county)
    assert.deepEqual(Object.keys(branches), [String(county)])
    for (const strange of [city, neighbour, zone]) {
      assert.deepEqual((await children(client, admin, strange)).body().filter(({ no }: any) => no < county || no >= county + 1e6), [])
      ;(await page(client, admin, { place: strange })).assertStatus(404)
    }
    const found = (await search(client, admin, 'h')).body()
    assert.isNotEmpty(found)
    assert.isTrue(found.every(({ no }: any) => no >= county && no < county + 1e6))
  })

  test('an address that names no place is a wrong address', async ({ client }) => {
    const admin = await given.staff(county, 'tenant_admin')
    for (const place of ['440981104999', 'x', '1', '999999999999999999999', "440981104000'"]) (await page(client, admin, { place })).assertStatus(404)
  })

  test('without the right nobody sees the page', async ({ client }) => {
    const clerk = await given.staff(county, 'window')
    ;(await page(client, clerk)).assertStatus(403)
    ;(await children(client, clerk, county)).assertStatus(403)
    ;(await search(client, clerk, '根子')).assertStatus(403)
  })
})
