import { test } from '@japa/runner'
import { Forbidden, NotFound } from '#app/core/exceptions/refusal'
import { actAs, type StaffActor } from '#app/core/tenancy/actor'
import { currentTransaction, withCaseAct, withOwnAct } from '#app/core/tenancy/doors'
import { givenClerk } from '#tests/support/case_clerk'
import { givenDockets, givenSubject } from '#tests/support/dockets'
import { givenStaff, places } from '#tests/support/staff'

const { city, county, town, village, otherCounty } = places
const run = async (sql: string, bindings: any[] = []) => (await currentTransaction().rawQuery(sql, bindings)).rows

const all = ['suspend', 'urge', 'cancel', 'hand_over', 'supervise', 'extend', 'read']
const act = (actor: StaffActor, caseId: string, name: string, work: () => Promise<unknown> = async () => 'done') => actAs(actor, () => withCaseAct(caseId, name, work))
const taken = () => givenDockets({ owner: county, others: { [village]: 'intake' } })

test.group('Doors | acts without a task', () => {
  test('the owner with the right suspends; without the right nobody does', async ({ assert }) => {
    const kase = await taken()
    assert.equal(await act(await givenClerk(county, 'suspend'), kase, 'suspend'), 'done')
    await assert.rejects(async () => act(await givenClerk(county, 'urge'), kase, 'suspend'), Forbidden.message)
  })

  test('the place of intake urges, but has no docket by which it might suspend, cancel or hand over', async ({ assert }) => {
    const kase = await taken()
    const clerk = await givenClerk(village, ...all)
    assert.equal(await act(clerk, kase, 'urge'), 'done')
    for (const name of ['suspend', 'cancel', 'hand_over', 'extend']) await assert.rejects(() => act(clerk, kase, name), NotFound.message)
  })

  test('the city supervises without a docket and suspends nothing below', async ({ assert }) => {
    const kase = await taken()
    const above = await givenClerk(city, ...all)
    assert.equal(await act(above, kase, 'supervise'), 'done')
    await assert.rejects(() => act(above, kase, 'suspend'), NotFound.message)
    await assert.rejects(() => act(above, kase, 'urge'), NotFound.message)
  })

  test('neither a neighbour nor the owner itself supervises', async ({ assert }) => {
    const kase = await taken()
    await assert.rejects(async () => act(await givenClerk(otherCounty, ...all), kase, 'supervise'), NotFound.message)
    await assert.rejects(async () => act(await givenClerk(county, ...all), kase, 'supervise'), NotFound.message)
    await assert.rejects(async () => act(await givenClerk(town, ...all), kase, 'supervise'), NotFound.message)
  })

  test('an unknown act opens nothing', async ({ assert }) => {
    const kase = await taken()
    await assert.rejects(async () => act(await givenClerk(county, ...all), kase, 'delete'), NotFound.message)
  })

  test('the right to oversee lets nobody act below', async ({ assert }) => {
    const kase = await givenDockets({ owner: town })
    const admin = await givenStaff({ at: county, roles: ['tenant_admin'] })
    await assert.rejects(() => act(admin, kase, 'suspend'), NotFound.message)
  })
})

test.group('Doors | what the engine may write', () => {
  test('one case, even without a where; nothing into another; no delete; never the owner', async ({ assert }) => {
    const kase = await taken()
    const other = await givenDockets({ owner: county })
    const clerk = await givenClerk(county, ...all)
    const changed = await act(clerk, kase, 'suspend', () => run(`update dockets set status = 'accepted' returning case_id`))
    assert.deepEqual(changed, [{ case_id: kase }, { case_id: kase }])

    const copy = `insert into dockets select '${other}', ${town}, owner_no, 'receive', kind, open, case_number, title, applicant, subject_id, item_no, department_id,
      status, stage, assignee_id, yellow_at, due_at, paused, calendar_missing, created_at from dockets limit 1`
    await assert.rejects(() => act(clerk, kase, 'suspend', () => run(copy)), /row-level security/)
    for (const sql of [
      'delete from dockets',
      `update dockets set case_id = '${other}'`,
      `update dockets set owner_no = ${otherCounty}`,
      `update dockets set role = 'owner'`,
      `update dockets set tenant_no = ${otherCounty}`,
      `insert into starts (case_id, content) values ('${other}', '\\x00')`,
      'select 1 from grants',
      `update accounts set active = false`,
    ]) {
      await assert.rejects(() => act(clerk, kase, 'suspend', () => run(sql)), /permission denied/)
    }
  })

  test('an applicant acts on the own case only', async ({ assert }) => {
    const [one, other] = [await givenSubject(), await givenSubject()]
    const kase = await givenDockets({ owner: county, subjectId: one.id })
    assert.equal(await actAs(one, () => withOwnAct(kase, async () => 'done')), 'done')
    await assert.rejects(() => actAs(other, () => withOwnAct(kase, async () => 'done')), NotFound.message)
  })
})
