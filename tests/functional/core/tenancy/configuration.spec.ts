import { randomUUID } from 'node:crypto'
import { getActiveTest, test } from '@japa/runner'
import { Forbidden } from '#app/core/exceptions/refusal'
import { actAs, type Actor } from '#app/core/tenancy/actor'
import { currentTransaction, withLoading, withTenant, withTenantWrite } from '#app/core/tenancy/doors'
import { givenStaff, places } from '#tests/support/staff'

const { city, county, town, village, otherCounty } = places
const run = async (sql: string, bindings: any[] = []) => (await currentTransaction().rawQuery(sql, bindings)).rows
const admin = (at: number) => givenStaff({ at, roles: ['tenant_admin'] })
const write = <T>(actor: Actor, work: () => Promise<T>, wide = false) => actAs(actor, () => withTenantWrite(work, { wide }))

/** One role of the same name at each of these places; gone after the test. */
async function givenRoles(at: number[]) {
  const key = `test-${randomUUID()}`
  await withLoading(async () => {
    for (const place of at) await run(`insert into roles (tenant_no, key, name) values (?, ?, 'x')`, [place, key])
  })
  getActiveTest()?.cleanup(() => withLoading(async () => void (await run('delete from roles where key like ?', [`${key}%`]))))
  return key
}

test.group('Doors | configuration', () => {
  test('inherited values: exactly one’s own place and all above it', async ({ assert }) => {
    const key = await givenRoles([city, county, town, village, otherCounty])
    const clerk = await givenStaff({ at: town })
    const seen = await actAs(clerk, () => withTenant(() => run('select tenant_no from roles where key = ? order by 1', [key])))
    assert.deepEqual(seen.map(({ tenant_no }: any) => tenant_no), [city, county, town])
  })

  test('without the right nobody configures, and with it nobody below unless by the right to oversee', async ({ assert }) => {
    const clerk = await givenStaff({ at: county, roles: ['window', 'reviewer', 'chief', 'issuer'] })
    await assert.rejects(() => write(clerk, () => run('select 1')), Forbidden.message)
    await assert.rejects(() => write(clerk, () => run('select 1'), true), Forbidden.message)
  })

  test('the writer sees and changes the own range only, even without a where', async ({ assert }) => {
    const key = await givenRoles([city, county, town, otherCounty])
    const one = await admin(county)
    const seen = await write(one, () => run(`update roles set name = 'y' where key = ? returning tenant_no`, [key]))
    assert.deepEqual(seen.map(({ tenant_no }: any) => tenant_no), [county])
    const wide = await write(one, () => run(`update roles set name = 'z' returning tenant_no`), true)
    assert.isTrue(wide.every(({ tenant_no }: any) => tenant_no >= county && tenant_no < county + 1e6))
    assert.isTrue(wide.some(({ tenant_no }: any) => tenant_no === town))
  })

  test('no row for {where}')
    .with([
      { where: 'the place above', at: city },
      { where: 'the neighbour', at: otherCounty },
      { where: 'the place below, without the wide door', at: town },
    ])
    .run(async ({ assert }, { at }) => {
      const one = await admin(county)
      const into = (sql: string) => () => write(one, () => run(sql, [at, `test-${randomUUID()}`]))
      await assert.rejects(into(`insert into roles (tenant_no, key, name) values (?, ?, 'evil')`), /row-level security/)
      await assert.rejects(into(`insert into accounts (tenant_no, login, name) values (?, ?, 'evil')`), /row-level security/)
    })

  test('no row is moved out of the range', async ({ assert }) => {
    const key = await givenRoles([county])
    const one = await admin(county)
    await assert.rejects(() => write(one, () => run('update roles set tenant_no = ? where key = ?', [otherCounty, key])), /row-level security/)
  })

  test('no right for a role of another place, no role for a position of another place', async ({ assert }) => {
    const key = await givenRoles([otherCounty])
    const stranger = await givenStaff({ at: otherCounty })
    const one = await admin(county)
    const [role] = await withLoading(() => run('select id from roles where key = ?', [key]))
    const grant = (tenantNo: number) => () => write(one, () => run(`insert into grants (role_id, tenant_no, verb, subject, scope) values (?, ?, 'list', 'Role', 'tenant')`, [role.id, tenantNo]))
    const hand = (tenantNo: number) => () => write(one, () => run('insert into position_roles values (?, ?, ?)', [stranger.positionId, tenantNo, role.id]))
    await assert.rejects(grant(otherCounty), /row-level security/)
    await assert.rejects(grant(county), /foreign key/)
    await assert.rejects(hand(otherCounty), /row-level security/)
    await assert.rejects(hand(county), /foreign key/)
  })

  test('a position hangs on an account and a department of its own place', async ({ assert }) => {
    const one = await admin(county)
    const [strange] = await withLoading(() => run('select id from departments where tenant_no = ? limit 1', [otherCounty]))
    const hire = (departmentId: number) =>
      write(one, () => run(`insert into positions (account_id, tenant_no, department_id, title) values (?, ?, ?, 'x')`, [one.id, county, departmentId]))
    await assert.rejects(() => hire(strange.id), /foreign key/)
  })

  test('secrets are neither read nor written', async ({ assert }) => {
    const one = await admin(county)
    for (const sql of ['select verifier from accounts', 'select salt from accounts', `update accounts set verifier = '\\x00'`, 'select 1 from sessions', 'update accounts set failed = 0', 'delete from accounts']) {
      await assert.rejects(() => write(one, () => run(sql)), /permission denied/)
    }
    await assert.rejects(() => actAs(one, () => withTenant(() => run('select verifier from accounts'))), /permission denied/)
  })

  test('cases are not configuration, and the tree of places is nobody’s to write', async ({ assert }) => {
    const one = await admin(county)
    for (const sql of ['select 1 from dockets', `update tenants set name = 'x'`, `update departments set name = 'x'`, 'select 1 from rights_versions']) {
      await assert.rejects(() => write(one, () => run(sql)), /permission denied/)
    }
  })
})
