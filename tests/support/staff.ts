import { randomUUID } from 'node:crypto'
import { getActiveTest } from '@japa/runner'
import type { RoleKey } from '#app/core/authorization/abilities'
import { currentTransaction, withLoading } from '#app/core/tenancy/doors'
import type { StaffActor } from '#app/core/tenancy/actor'

/** Places of the tree that tests act in. */
export const places = {
  city: 440900000000,
  county: 440981000000,
  town: 440981104000,
  village: 440981104202,
  otherCounty: 440902000000,
  otherVillage: 440902001001,
}

/** A member of staff in one position of a place; gone after the test. */
export async function givenStaff({ at, roles = [], department = null, name = '测试甲' }: { at: number; roles?: RoleKey[]; department?: string | null; name?: string }): Promise<StaffActor> {
  const staff = await withLoading(async () => {
    const trx = currentTransaction()
    const one = async (sql: string, bindings: any[]) => (await trx.rawQuery(sql, bindings)).rows[0]
    const account = await one('insert into accounts (tenant_no, login, name) values (?, ?, ?) returning id', [at, `test-${randomUUID()}`, name])
    const body = department && (await one('select id from departments where tenant_no = ? and word = ?', [at, department]))
    const position = await one(`insert into positions (account_id, tenant_no, department_id, title) values (?, ?, ?, '测试岗') returning id`, [
      account.id,
      at,
      body?.id ?? null,
    ])
    await trx.rawQuery('insert into position_roles select ?, ?, id from roles where tenant_no = ? and key = any(?)', [position.id, at, places.city, roles])
    return { kind: 'staff' as const, id: account.id, positionId: position.id, tenantNo: at, departmentId: body?.id ?? null, name }
  })
  getActiveTest()?.cleanup(() => removeStaff(staff))
  return staff
}

const removeStaff = ({ id, positionId }: StaffActor) =>
  withLoading(async () => {
    const trx = currentTransaction()
    await trx.rawQuery('delete from access_log where position_id = ?', [positionId])
    await trx.rawQuery('delete from sessions where account_id = ?', [id])
    await trx.rawQuery('delete from positions where account_id = ?', [id])
    await trx.rawQuery('delete from accounts where id = ?', [id])
  })
