import { randomUUID } from 'node:crypto'
import { getActiveTest } from '@japa/runner'
import type { StaffActor } from '#app/core/tenancy/actor'
import { currentTransaction, withLoading } from '#app/core/tenancy/doors'
import { givenStaff } from '#tests/support/staff'

const run = async (sql: string, bindings: any[] = []) => (await currentTransaction().rawQuery(sql, bindings)).rows

/** A member of staff with these verbs on cases and no other right; gone after the test. */
export async function givenClerk(at: number, ...verbs: string[]): Promise<StaffActor> {
  const staff = await givenStaff({ at })
  const roleId = await withLoading(async () => {
    const [{ id }] = await run(`insert into roles (tenant_no, key, name) values (?, ?, 'x') returning id`, [at, `test-${randomUUID()}`])
    for (const verb of verbs) await run(`insert into grants (role_id, tenant_no, verb, subject, scope) values (?, ?, ?, 'Case', 'tenant')`, [id, at, verb])
    await run('insert into position_roles values (?, ?, ?)', [staff.positionId, at, id])
    return id
  })
  getActiveTest()?.cleanup(() =>
    withLoading(async () => {
      await run('delete from position_roles where role_id = ?', [roleId])
      await run('delete from roles where id = ?', [roleId])
    })
  )
  return staff
}
