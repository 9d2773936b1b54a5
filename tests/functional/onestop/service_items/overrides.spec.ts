import { test } from '@japa/runner'
import { resolveItem } from '#modules/onestop/service_items'
import { given } from '#tests/support/given'

const county = 440981000000
const other = 440902000000
const change = { version: 0, committedDays: 2, inquiryPhone: '0668-2880000', reason: '试点提速' }

test.group('Own wording of an authority', () => {
  test('is a new version beside the inherited content, for this place alone; a running case keeps what it began with', async ({ client, assert }) => {
    const admin = await given.staff(county, 'tenant_admin')
    const before = await resolveItem('SJ007', county)
    const response = await client.put('/admin/items/SJ007').signedInAs(admin).withCsrfToken().form({ ...change, version: before.overrideVersion }).redirects(0)
    response.assertStatus(302)

    const after = await resolveItem('SJ007', county)
    assert.containSubset(after, { committed: { days: 2, pending: null }, service: { inquiryPhone: '0668-2880000', location: null } })
    assert.equal(after.overrideVersion, before.overrideVersion + 1)
    assert.equal(after.version, before.version)
    assert.equal((await resolveItem('SJ007', other)).committed.days, 3)
    assert.deepEqual(await resolveItem('SJ007', county, before.version, before.overrideVersion), before)
  })

  test('{why} is refused at the field and changes nothing')
    .with([
      { why: 'more days than the law gives', with: { committedDays: 11 }, field: '不能超过法定' },
      { why: 'half a day', with: { committedDays: 1.5 }, field: '整数' },
      { why: 'a telephone that is none', with: { inquiryPhone: '八八八' }, field: '电话应为' },
      { why: 'no reason', with: { reason: '' }, field: '原因' },
    ])
    .run(async ({ client, assert }, { with: wrong, field }) => {
      const admin = await given.staff(other, 'tenant_admin')
      const response = await client.put('/admin/items/SJ007').signedInAs(admin).withCsrfToken().accept('json').form({ ...change, ...wrong })
      response.assertStatus(422)
      response.assertTextIncludes(field)
      assert.equal((await resolveItem('SJ007', other)).overrideVersion, 0)
    })

  test('on what is no longer the latest is refused', async ({ client }) => {
    const admin = await given.staff(other, 'tenant_admin')
    const response = await client.put('/admin/items/SJ007').signedInAs(admin).withCsrfToken().accept('json').form({ ...change, version: 7 })
    response.assertStatus(409)
  })

  test('of an item that another place decides is not found, by whom has no right it is forbidden', async ({ client }) => {
    const admin = await given.staff(county, 'tenant_admin')
    ;(await client.put('/admin/items/JT005').signedInAs(admin).withCsrfToken().accept('json').form(change)).assertStatus(404)
    ;(await client.get('/admin/items/JT005/edit').signedInAs(admin).accept('json')).assertStatus(404)
    const clerk = await given.staff(county, 'window', '民政局')
    ;(await client.put('/admin/items/SJ007').signedInAs(clerk).withCsrfToken().accept('json').form(change)).assertStatus(403)
  })

  test('staff see the items their own place decides, and no others', async ({ client, assert }) => {
    const admin = await given.staff(county, 'tenant_admin')
    const { implementations } = (await client.get('/admin/items').signedInAs(admin).withInertia()).inertiaProps as any
    assert.lengthOf(implementations.rows, 50)
    assert.isTrue(implementations.rows.every(({ tenantNo }: any) => tenantNo === county))
    const { implementations: found } = (await client.get('/admin/items').qs({ q: 'spjyxk' }).signedInAs(admin).withInertia()).inertiaProps as any
    assert.deepEqual(found.rows.map(({ code }: any) => code), ['SJ007'])
  })
})
