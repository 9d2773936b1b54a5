import { randomUUID } from 'node:crypto'
import { getActiveTest, test } from '@japa/runner'
import type { RoleKey } from '#app/core/authorization/abilities'
import { Ability } from '#app/core/authorization/ability'
import { loadRoles } from '#app/core/authorization/load_roles'
import { currentTransaction, withLoading } from '#app/core/tenancy/doors'
import { givenStaff, places } from '#tests/support/staff'

const run = (sql: string, bindings: any[] = []) => withLoading(async () => (await currentTransaction().rawQuery(sql, bindings)).rows)

/** A role of the county with the grants given; gone after the test. */
async function givenRole(positionId: number, grants: { verb: string; subject: string; scope: string; conditions?: object; fields?: string[] }[]) {
  const [{ id }] = await run(`insert into roles (tenant_no, key, name) values (?, ?, '测试角色') returning id`, [places.county, `test-${randomUUID()}`])
  for (const { verb, subject, scope, conditions, fields } of grants) {
    await run('insert into grants (role_id, tenant_no, verb, subject, scope, conditions, fields) values (?, ?, ?, ?, ?, ?, ?)', [
      id, places.county, verb, subject, scope, conditions ? JSON.stringify(conditions) : null, fields ?? null,
    ])
  }
  await run('insert into position_roles select id, tenant_no, ? from positions where id = ?', [id, positionId])
  getActiveTest()?.cleanup(async () => {
    await run('delete from position_roles where role_id = ?', [id])
    await run('delete from roles where id = ?', [id])
  })
  return id as number
}

test.group('Rights | rows', () => {
  test('the standard roles bring what the modules’ templates say', async ({ assert }) => {
    const admin = await Ability.of(await givenStaff({ at: places.county, roles: ['tenant_admin'] }))
    const clerk = await Ability.of(await givenStaff({ at: places.county, roles: [] }))
    assert.isTrue(admin.can('list', 'Division'))
    assert.isTrue(admin.reachesBelow('list', 'Division'))
    assert.isFalse(clerk.can('list', 'Division'))
  })

  test('a grant holds from the next request on, and so does its end', async ({ assert }) => {
    const staff = await givenStaff({ at: places.county })
    const can = async () => (await Ability.of(staff)).can('list', 'Department')
    assert.isFalse(await can())
    const role = await givenRole(staff.positionId, [{ verb: 'list', subject: 'Department', scope: 'tenant' }])
    assert.isTrue(await can())
    assert.isTrue(await can())
    await run('delete from grants where role_id = ?', [role])
    assert.isFalse(await can())
  })

  test('a change of rights that is not committed is not remembered', async ({ assert }) => {
    const staff = await givenStaff({ at: places.county })
    await givenRole(staff.positionId, [{ verb: 'list', subject: 'Department', scope: 'tenant' }])
    const can = async () => (await Ability.of(staff)).can('list', 'Department')
    assert.isTrue(await can())
    await withLoading(async () => {
      await currentTransaction().rawQuery('delete from position_roles where position_id = ?', [staff.positionId])
      assert.isTrue(await can())
    })
    assert.isFalse(await can())
  })

  test('an inactive position or account has no rights at once', async ({ assert }) => {
    const staff = await givenStaff({ at: places.county, roles: ['tenant_admin'] })
    const can = async () => (await Ability.of(staff)).can('list', 'Division')
    assert.isTrue(await can())
    await run('update positions set active = false where id = ?', [staff.positionId])
    assert.isFalse(await can())
    await run('update positions set active = true where id = ?', [staff.positionId])
    await run('update accounts set active = false where id = ?', [staff.id])
    assert.isFalse(await can())
  })

  test('two positions of one person never have the sum of both', async ({ assert }) => {
    const first = await givenStaff({ at: places.county, roles: ['tenant_admin'] })
    const second = await givenStaff({ at: places.county, roles: [] })
    await run('update positions set account_id = ? where id = ?', [first.id, second.positionId])
    assert.isFalse((await Ability.of({ ...second, id: first.id })).can('list', 'Division'))
    await run('update positions set account_id = ? where id = ?', [second.id, second.positionId])
  })

  test('seeding the roles again changes nothing and keeps what was granted by hand', async ({ assert }) => {
    const staff = await givenStaff({ at: places.county })
    await givenRole(staff.positionId, [{ verb: 'list', subject: 'Department', scope: 'tenant' }])
    const all = () => run('select role_id, verb, subject, scope, conditions, fields from grants order by 1, 2, 3, 4')
    const before = await all()
    await withLoading(loadRoles)
    assert.deepEqual(await all(), before)
  })

  test('every standard role exists at the city and nowhere else', async ({ assert }) => {
    const roles = await run(`select key from roles where tenant_no = ? order by key`, [places.city])
    assert.includeMembers(roles.map(({ key }: { key: RoleKey }) => key), ['window', 'reviewer', 'chief', 'issuer', 'tenant_admin', 'city_admin', 'auditor'])
  })
})
