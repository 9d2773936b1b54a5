import { actAs, type StaffActor } from '#app/core/tenancy/actor'
import { currentTransaction, withCaseAct, withLoading } from '#app/core/tenancy/doors'
import { uuidv7 } from '#app/core/ids/uuidv7'

const city = 440900000000

const load = async (sql: string, bindings: unknown[] = []) => (await currentTransaction().rawQuery(sql, bindings as any[])).rows

/** A clerk of the city with the right to note, and a subject: enough to open a case's door in tests of core. */
async function people() {
  await load(
    `insert into tenants (no, hi, level, up, gb_code, name, short_name, kind)
     values (?, 441000000000, 1, array[440900000000], '440900', '茂名市', '茂名', 'city') on conflict do nothing`,
    [city]
  )
  const [account] = await load(
    `insert into accounts (tenant_no, login, name) values (?, 'docket-keeper', '卷目员') on conflict (login) do update set name = excluded.name returning id`,
    [city]
  )
  const [role] = await load(
    `insert into roles (tenant_no, key, name) values (?, 'docket_keeper', '卷目员') on conflict (tenant_no, key) do update set name = excluded.name returning id`,
    [city]
  )
  await load(`delete from grants where role_id = ?`, [role.id])
  await load(`insert into grants (role_id, tenant_no, verb, subject, scope) values (?, ?, 'read', 'Case', 'tenant')`, [role.id, city])
  const [position] = await load(`insert into positions (account_id, tenant_no, title) values (?, ?, '卷目员') returning id`, [account.id, city])
  await load(`insert into position_roles (position_id, tenant_no, role_id) values (?, ?, ?)`, [position.id, city, role.id])
  const [subject] = await load(
    `insert into subjects (name, id_digest, has_account) values ('何小满', ?, true) returning id`,
    [Buffer.from(uuidv7())]
  )
  return { accountId: account.id, positionId: position.id, subjectId: subject.id }
}

/** One case with an owner docket at the city, and `write`: the engine's door to it. */
export async function givenDocketedCase({ title = '' } = {}) {
  const caseId = uuidv7()
  const who = await withLoading(async () => {
    const made = await people()
    await load(
      `insert into dockets (case_id, tenant_no, owner_no, role, open, case_number, title, applicant, subject_id, item_no, status, stage, created_at)
       values (?, ?, ?, 'owner', true, ?, ?, '何小满', ?, 1, 'accepted', 'review', now())`,
      [caseId, city, city, caseId.slice(0, 8), title, made.subjectId]
    )
    return made
  })
  const actor: StaffActor = { kind: 'staff', id: who.accountId, positionId: who.positionId, tenantNo: city, departmentId: null, name: '卷目员' }
  const write = <T>(work: () => Promise<T>) => actAs(actor, () => withCaseAct(caseId, 'note', work))
  const titleNow = () => withLoading(async () => (await load('select title from dockets where case_id = ?', [caseId]))[0].title as string)
  return { caseId, actor, write, titleNow, ...who }
}
