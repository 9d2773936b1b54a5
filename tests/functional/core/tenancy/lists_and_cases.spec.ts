import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { Forbidden, NotFound } from '#app/core/exceptions/refusal'
import { actAs, type Actor } from '#app/core/tenancy/actor'
import { currentTransaction, withCase, withLoading, withOwnCase, withSubject, withTenant, withTenantWrite } from '#app/core/tenancy/doors'
import { givenDockets, givenSubject } from '#tests/support/dockets'
import { givenStaff, places } from '#tests/support/staff'

const select = async (sql: string, bindings: any[] = []) => (await currentTransaction().rawQuery(sql, bindings)).rows
const casesSeen = async () => (await select('select distinct case_id from dockets')).map(({ case_id }: any) => case_id)
const inList = (actor: Actor, wide = false) => actAs(actor, () => withTenant(casesSeen, { wide }))
const open = (actor: Actor, caseId: string) => actAs(actor, () => withCase(caseId, '测试', casesSeen))
const { city, county, town, village, otherCounty } = places

test.group('Doors | lists', () => {
  test('a place sees its own dockets; what lies below only by the right to oversee', async ({ assert }) => {
    const own = await givenDockets({ owner: town })
    const below = await givenDockets({ owner: county, others: { [village]: 'intake' } })
    const strange = await givenDockets({ owner: otherCounty })
    const clerk = await givenStaff({ at: town })
    const admin = await givenStaff({ at: town, roles: ['tenant_admin'] })

    assert.includeMembers(await inList(clerk), [own])
    assert.notIncludeMembers(await inList(clerk), [below])
    assert.notIncludeMembers(await inList(admin), [below])
    assert.includeMembers(await inList(admin, true), [own, below])
    assert.notIncludeMembers(await inList(admin, true), [strange])
    await assert.rejects(() => inList(clerk, true), Forbidden.message)
  })

  test('an inactive position or account opens nothing', async ({ assert }) => {
    const clerk = await givenStaff({ at: town })
    await withLoading(async () => void (await select('update positions set active = false where id = ?', [clerk.positionId])))
    await assert.rejects(() => inList(clerk), NotFound.message)
  })
})

test.group('Doors | one case', () => {
  test('exactly one case, with all its dockets, and no other of the same owner', async ({ assert }) => {
    const mine = await givenDockets({ owner: county, others: { [village]: 'intake' } })
    await givenDockets({ owner: county })
    const clerk = await givenStaff({ at: village })
    const seen = await actAs(clerk, () => withCase(mine, '测试', () => select('select case_id, tenant_no from dockets order by 2')))
    assert.deepEqual(seen, [{ case_id: mine, tenant_no: county }, { case_id: mine, tenant_no: village }])
  })

  test("a stranger's case, a missing case and an unknown actor: the same words", async ({ assert }) => {
    const strange = await givenDockets({ owner: otherCounty })
    const clerk = await givenStaff({ at: village })
    const mine = await givenDockets({ owner: village })
    for (const [actor, caseId] of [
      [clerk, strange],
      [clerk, randomUUID()],
      [{ ...clerk, positionId: 2_000_000_000 }, mine],
    ] as const) {
      const answer: any = await open(actor, caseId).catch((error) => error)
      assert.deepEqual([answer.code, answer.status, answer.message], [NotFound.code, NotFound.status, NotFound.message])
    }
  })

  test('who opens a case of below is written down, for the place visited to read; one’s own is not', async ({ assert }) => {
    const kase = await givenDockets({ owner: town })
    const admin = await givenStaff({ at: county, roles: ['tenant_admin'] })
    const clerk = await givenStaff({ at: town })
    await open(clerk, kase)
    assert.deepEqual(await open(admin, kase), [kase])
    const log = await actAs(clerk, () => withTenant(() => select('select position_id, why from access_log where case_id = ?', [kase])))
    assert.deepEqual(log, [{ position_id: admin.positionId, why: '测试' }])
  })

  test('without the right to oversee nobody opens a case of below', async ({ assert }) => {
    const kase = await givenDockets({ owner: town })
    const clerk = await givenStaff({ at: county })
    await assert.rejects(() => open(clerk, kase), NotFound.message)
  })

  test('a case is read only', async ({ assert }) => {
    const kase = await givenDockets({ owner: town })
    const clerk = await givenStaff({ at: town })
    await assert.rejects(() => actAs(clerk, () => withCase(kase, '测试', () => select(`update dockets set status = 'x'`))), /permission denied/)
  })
})

test.group('Doors | the applicant’s own', () => {
  test('one’s own record, one’s own case, and no other', async ({ assert }) => {
    const [one, other] = [await givenSubject(), await givenSubject()]
    const kase = await givenDockets({ owner: county, subjectId: one.id })
    assert.deepEqual(await actAs(one, () => withSubject(() => select('select id from subjects'))), [{ id: one.id }])
    assert.equal(await actAs(one, () => withOwnCase(kase, async () => 'open')), 'open')
    await assert.rejects(() => actAs(other, () => withOwnCase(kase, async () => 'open')), NotFound.message)
    await assert.rejects(() => actAs(one, () => withOwnCase(randomUUID(), async () => 'open')), NotFound.message)
  })

  test('dockets, staff and grants are closed to applicants', async ({ assert }) => {
    const one = await givenSubject()
    const kase = await givenDockets({ owner: county, subjectId: one.id })
    for (const table of ['dockets', 'accounts', 'positions', 'grants', 'access_log', 'sessions']) {
      await assert.rejects(() => actAs(one, () => withOwnCase(kase, () => select(`select 1 from ${table}`))), /permission denied/)
      await assert.rejects(() => actAs(one, () => withSubject(() => select(`select 1 from ${table}`))), /permission denied/)
    }
  })
})

test.group('Doors | nesting', () => {
  test('no door opens inside another', async ({ assert }) => {
    const kase = await givenDockets({ owner: city })
    const admin = await givenStaff({ at: city, roles: ['city_admin'] })
    const inside = (work: () => Promise<unknown>) => actAs(admin, () => withCase(kase, '测试', work))
    for (const work of [() => withTenant(casesSeen), () => withTenantWrite(casesSeen), () => withCase(kase, '测试', casesSeen), () => withLoading(casesSeen)]) {
      await assert.rejects(() => inside(work), /doors do not nest/)
    }
  })

  test('outside of every door no row can be touched, and nobody acts unasked', ({ assert }) => {
    assert.throws(() => currentTransaction(), /No door is open/)
    assert.throws(() => withTenant(casesSeen), /Nobody acts here/)
  })
})
