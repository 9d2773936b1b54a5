import { randomBytes } from 'node:crypto'
import { blindIndex } from '#app/core/crypto/blind_index'
import type { StaffActor, SubjectActor } from '#app/core/tenancy/actor'
import { currentTransaction, withLoading } from '#app/core/tenancy/doors'

const place = 449_999_000_000
const mark = 'spec-'

const one = async (sql: string, bindings: any[]) => (await currentTransaction().rawQuery(sql, bindings)).rows[0]

/** A member of staff without any right, in a place of no map. */
export const aClerk = (name = '测试人员') =>
  withLoading(async (): Promise<StaffActor> => {
    await currentTransaction().rawQuery(
      `insert into tenants (no, hi, level, up, gb_code, name, short_name, kind) values (?, ?, 2, ?, ?, '测试县', '测试县', 'county') on conflict do nothing`,
      [place, place + 1_000_000, [place], String(place)]
    )
    const login = mark + randomBytes(4).toString('hex')
    const { id } = await one('insert into accounts (tenant_no, login, name) values (?, ?, ?) returning id', [place, login, name])
    const position = await one(`insert into positions (account_id, tenant_no, title) values (?, ?, '职员') returning id`, [id, place])
    return { kind: 'staff', id, positionId: position.id, tenantNo: place, departmentId: null, name }
  })

export const anApplicant = (name = '测试申请人') =>
  withLoading(async (): Promise<SubjectActor> => {
    const digest = blindIndex('id', mark + randomBytes(8).toString('hex'))
    const { id } = await one('insert into subjects (name, id_digest) values (?, ?) returning id', [name, digest])
    return { kind: 'subject', id, name }
  })

/** Staff are reference data, which the next run would find again. */
export const removeClerks = () =>
  withLoading(async () => {
    const sql = (text: string) => currentTransaction().rawQuery(text, [place])
    await sql('delete from positions where tenant_no = ?')
    await sql('delete from accounts where tenant_no = ?')
    await sql('delete from tenants where no = ?')
  })
