import { createHash, randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { actAs, type StaffActor } from '#app/core/tenancy/actor'
import { currentTransaction, withLoading, withTakingIn } from '#app/core/tenancy/doors'
import { caseNumber, resolveItem } from '#modules/onestop/service_items'

const village = 440981105201
const digest = (text: string) => createHash('sm3').update(text).digest()

/** A clerk of the village who may take in. */
const clerk = () =>
  withLoading(async (): Promise<StaffActor> => {
    const one = async (sql: string, ...bindings: any[]) => (await currentTransaction().rawQuery(sql, bindings)).rows[0].id as number
    const account = await one(`insert into accounts (tenant_no, login, name) values (?, ?, '演示窗口') returning id`, village, randomUUID())
    const position = await one(`insert into positions (account_id, tenant_no, title) values (?, ?, '窗口') returning id`, account, village)
    const role = await one(`insert into roles (tenant_no, key, name) values (?, ?, '试验') returning id`, village, randomUUID())
    await currentTransaction().rawQuery(`insert into grants (role_id, tenant_no, verb, subject, scope) values (?, ?, 'take_in', 'Case', 'tenant')`, [role, village])
    await currentTransaction().rawQuery('insert into position_roles values (?, ?, ?)', [position, village, role])
    return { kind: 'staff', id: account, positionId: position, tenantNo: village, departmentId: null, name: '演示窗口' }
  })

const removed = (actor: StaffActor) =>
  withLoading(async () => {
    const trx = currentTransaction()
    await trx.rawQuery('delete from grants where role_id in (select role_id from position_roles where position_id = ?)', [actor.positionId])
    await trx.rawQuery('delete from position_roles where position_id = ?', [actor.positionId])
    await trx.rawQuery('delete from positions where id = ?', [actor.positionId])
    await trx.rawQuery('delete from accounts where id = ?', [actor.id])
    await trx.rawQuery(`delete from roles where tenant_no = ? and name = '试验'`, [village])
  })

test.group('Case numbers', (group) => {
  let actor: StaffActor
  group.setup(async () => {
    actor = await clerk()
    return () => removed(actor)
  })

  const takeIn = (itemNo: number, name: string, work: () => Promise<string>) =>
    actAs(actor, () => withTakingIn(randomUUID(), { itemNo, idDigest: digest(name), name, content: digest(name) }, work))

  test('50 in parallel are 50 consecutive numbers of one code and day', async ({ assert }) => {
    const { no, implementCode } = await resolveItem('MZ009', village)
    const made = await Promise.all(
      Array.from({ length: 50 }, (_, at) => takeIn(no, `并发${at}`, () => caseNumber(implementCode, '2026-11-24')))
    )
    const numbers = made.map(({ out }) => out!).sort()
    const expected = Array.from({ length: 50 }, (_, at) => `${implementCode}20261124${String(at + 1).padStart(4, '0')}`)
    assert.deepEqual(numbers, expected)
  })

  test('another day and another code begin at one; a case rolled back gives its number back', async ({ assert }) => {
    const { no, implementCode } = await resolveItem('MZ001', village)
    const first = () => caseNumber(implementCode, '2026-11-25')
    await assert.rejects(() => takeIn(no, '回滚', async () => Promise.reject(new Error(await first()))), /0001$/)
    const { out } = await takeIn(no, '重来', first)
    assert.equal(out, `${implementCode}202611250001`)
  })

  test('a code of nobody is refused', async ({ assert }) => {
    const { no } = await resolveItem('MZ001', village)
    await assert.rejects(() => takeIn(no, '无码', () => caseNumber('0'.repeat(31), '2026-11-25')), /no such code/)
  })
})
