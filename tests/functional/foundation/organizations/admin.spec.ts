import { test } from '@japa/runner'
import { given } from '#tests/support/given'

const [city, county, town, neighbour] = [440900000000, 440981000000, 440981104000, 440902000000]
const page = (client: any, who: any, path: string, query: object = {}) => client.get(`/admin/${path}`).qs(query).signedInAs(who).asVisit()
const props = async (client: any, who: any, path: string, query: object = {}) => (await page(client, who, path, query)).body().props

test.group('Departments', () => {
  test('one for each word of the catalogue down to the county, one of its own in a town', async ({ client, assert }) => {
    const admin = await given.staff(county, 'tenant_admin')
    const own = (await props(client, admin, 'departments')).departments
    assert.equal(own.total, 32)
    assert.includeMembers(own.rows.map(({ name }: any) => name), ['高州市民政局', '高州市公安局'])
    assert.isTrue(own.rows.every(({ pending }: any) => pending.includes('信用代码为合成')))
    const wide = (await props(client, admin, 'departments', { scope: 'wide', q: '根子镇' })).departments
    assert.deepEqual(wide.rows.map(({ name }: any) => name), ['根子镇公共服务办公室（便民服务中心）'])
  })

  test('pages follow one another without gap and without repetition, and back', async ({ client, assert }) => {
    const admin = await given.staff(county, 'tenant_admin')
    const seen: number[] = []
    let query: any = { scope: 'wide' }
    for (let pages = 0; pages < 20; pages++) {
      const { departments } = await props(client, admin, 'departments', query)
      seen.push(...departments.rows.map(({ id }: any) => id))
      if (!departments.after) break
      const back = (await props(client, admin, 'departments', { scope: 'wide', after: departments.after })).departments.before
      assert.deepEqual((await props(client, admin, 'departments', { scope: 'wide', before: back })).departments.rows, departments.rows)
      query = { scope: 'wide', after: departments.after }
    }
    assert.lengthOf(seen, 32 + 28 + 488)
    assert.lengthOf(new Set(seen), seen.length)
  })

  test('nobody sees the departments of another tenant, nor those below unless by right', async ({ client, assert }) => {
    const admin = await given.staff(town, 'tenant_admin')
    const { departments, range } = await props(client, admin, 'departments', { scope: 'wide', q: '高州市民政局' })
    assert.deepEqual([departments.rows, departments.total, range.wide], [[], 0, true])
    const auditor = await given.staff(county, 'auditor')
    ;(await page(client, auditor, 'departments')).assertStatus(403)
  })

  test('a cursor that is none begins the list', async ({ client }) => {
    const admin = await given.staff(county, 'tenant_admin')
    for (const after of ['x', '1', '1-2-3', '99999999999999999999-1', "1'-2"]) (await page(client, admin, 'departments', { after })).assertStatus(200)
  })
})

test.group('Accounts', () => {
  test('the staff of one’s own place with positions and roles; login names masked', async ({ client, assert }) => {
    const admin = await given.staff(county, 'tenant_admin', '民政局', { name: '钟管理' })
    const clerk = await given.staff(county, 'window', '公安局', { name: '钟窗口' })
    const { accounts } = await props(client, admin, 'accounts', { q: '钟' })
    const row = accounts.rows.find(({ id }: any) => id === clerk.actor.id)
    assert.deepInclude(row, { name: '钟窗口', place: '高州市', active: true, locked: false })
    assert.deepEqual(row.positions, [{ title: 'window', place: '高州市', department: '高州市公安局', roles: ['窗口人员'] }])
    assert.match(row.login, /^win\*+.{4}$|^.{4}\*+.{4}$/)
    assert.notInclude(JSON.stringify(accounts), clerk.login)
  })

  test('nobody sees the staff of another tenant, nor those below unless asked for by right', async ({ client, assert }) => {
    const admin = await given.staff(county, 'tenant_admin')
    const below = await given.staff(town, 'window', undefined, { name: '覃下级' })
    const strange = await given.staff(neighbour, 'window', undefined, { name: '覃外人' })
    const ids = async (who: any, query: object) => (await props(client, who, 'accounts', query)).accounts.rows.map(({ id }: any) => id)
    assert.notIncludeMembers(await ids(admin, { q: '覃' }), [below.actor.id, strange.actor.id])
    const wide = await ids(admin, { q: '覃', scope: 'wide' })
    assert.includeMembers(wide, [below.actor.id])
    assert.notIncludeMembers(wide, [strange.actor.id])
    assert.includeMembers(await ids(await given.staff(city, 'city_admin'), { q: '覃', scope: 'wide' }), [below.actor.id, strange.actor.id])
    ;(await page(client, await given.staff(county, 'reviewer'), 'accounts')).assertStatus(403)
  })

  test('login names can be neither sorted nor filtered by', async ({ client, assert }) => {
    const admin = await given.staff(county, 'tenant_admin')
    for (const query of [{ login: 'a' }, { sort: 'login' }]) {
      const answer = await page(client, admin, 'accounts', query)
      answer.assertStatus(422)
      assert.include(answer.text(), '登录名')
    }
  })
})

test.group('Roles', () => {
  test('the standard roles, and what each may do read aloud', async ({ client, assert }) => {
    const admin = await given.staff(county, 'tenant_admin')
    const { roles } = await props(client, admin, 'roles')
    assert.includeMembers(roles.map(({ name }: any) => name), ['窗口人员', '审查人员', '审批负责人', '发证出件人员', '租户管理员', '市级管理员', '审计管理员'])
    const { id } = roles.find(({ key }: any) => key === 'tenant_admin')
    const { said, subjects, role } = await props(client, admin, 'roles', { role: id })
    assert.equal(role, id)
    assert.includeMembers(said, ['可以查看：本级及下级的区划', '可以配置：本级的区划'])
    const division = subjects.find(({ subject }: any) => subject === 'Division')
    assert.deepInclude(division.verbs, { verb: 'configure', name: '配置', scope: 'tenant', scopeName: '本级', narrowed: false })
  })

  test('people are counted in one’s own range only', async ({ client, assert }) => {
    const admin = await given.staff(town, 'tenant_admin')
    await given.staff(neighbour, 'issuer')
    const people = async (query: object = {}) => (await props(client, admin, 'roles', query)).roles.find(({ key }: any) => key === 'issuer').people
    const before = await people({ scope: 'wide' })
    await given.staff(town, 'issuer')
    assert.equal(await people({ scope: 'wide' }), before + 1)
  })

  test('a role that is none shows the first', async ({ client }) => {
    const admin = await given.staff(county, 'tenant_admin')
    for (const role of ['x', '999999', "1'"]) (await page(client, admin, 'roles', { role })).assertStatus(200)
  })
})
