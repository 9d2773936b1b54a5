import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { blindIndex } from '#app/core/crypto/blind_index'
import { encrypt, encryptJson } from '#app/core/crypto/encryption'
import { dataPath } from '#app/core/environment/data_dir'
import { currentTransaction, withLoading } from '#app/core/tenancy/doors'
import { demoApplicants } from '#app/foundation/identity/loading/demo_applicants'
import { demoName } from '#app/foundation/identity/loading/demo_names'
import { demoStaffOf, type DemoStaff, type Place } from '#app/foundation/identity/loading/demo_staff'
import { demoList } from '#app/foundation/identity/loading/demo_list'
import { newSalt, stretch } from '#app/foundation/identity/password'

/** The one password of all demonstration accounts. */
export const demoPassword = 'maoming-2026'

interface Secret {
  salt: Buffer
  derived: Buffer
}

/**
 * Demonstration accounts for every place, and applicants; may be repeated. All carry one salt and verifier, stretched once: a thing that may
 * never be done with people's own passwords.
 */
export async function loadDemo() {
  const salt = newSalt()
  const secret = { salt, derived: await stretch(demoPassword, salt) }
  const staff = await withLoading(async () => {
    const staff = (await places()).flatMap(demoStaffOf)
    await insertStaff(staff, secret)
    await insertApplicants(secret)
    return staff
  })
  mkdirSync(dataPath(), { recursive: true })
  const file = dataPath('demo_accounts.json')
  writeFileSync(file, JSON.stringify(demoList(staff, demoPassword), null, 2), { mode: 0o600 })
  // The mode above is for a new file only.
  chmodSync(file, 0o600)
}

const ask = async (sql: string, bindings: unknown[] = []) => (await currentTransaction().rawQuery(sql, bindings as any[])).rows

const places = (): Promise<Place[]> =>
  ask(`select t.no, t.level, t.name, coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'word', d.word) order by d.id) filter (where d.id is not null), '[]') as departments
    from tenants t left join departments d on d.tenant_no = t.no group by t.no order by t.no`)

async function insertStaff(staff: DemoStaff[], { salt, derived }: Secret) {
  const rows = staff.map((one, n) => ({ ...one, name: demoName(n) }))
  await ask(
    `with given as (
        select * from jsonb_to_recordset(?) as r ("login" text, "name" text, "tenantNo" bigint, "departmentId" bigint, "title" text, "roles" text[])
      ), made as (
        insert into accounts (tenant_no, login, name, salt, verifier) select "tenantNo", login, name, ?, sha256(?::bytea) from given
        on conflict (login) do nothing returning id, login
      ), moved as (
        update positions p set department_id = given."departmentId", title = given.title from given join accounts a using (login)
        where p.account_id = a.id and (p.department_id, p.title) is distinct from (given."departmentId", given.title)
          and not exists (select from positions other where other.account_id = a.id and other.id <> p.id) returning p.id
      ), held as (
        insert into positions (account_id, tenant_no, department_id, title)
        select made.id, "tenantNo", "departmentId", title from given join made using (login) returning id, account_id, tenant_no
      )
      insert into position_roles (position_id, tenant_no, role_id)
      select held.id, held.tenant_no, roles.id from held join made on made.id = held.account_id join given using (login)
        join roles on roles.tenant_no = 440900000000 and roles.key = any(given.roles)`,
    [JSON.stringify(rows), salt, derived]
  )
}

async function insertApplicants({ salt, derived }: Secret) {
  for (const { kind, name, number, phone, operator } of demoApplicants) {
    await ask(
      `insert into subjects (kind, name, id_digest, id_number, phone, phone_digest, operator, has_account, salt, verifier)
       values (?, ?, ?, ?, ?, ?, ?, true, ?, sha256(?::bytea)) on conflict (id_digest) do nothing`,
      [
        kind,
        name,
        blindIndex('id', number),
        encrypt(number, 'subjects.id_number'),
        encrypt(phone, 'subjects.phone'),
        blindIndex('phone', phone),
        operator && encryptJson(operator, 'subjects.operator'),
        salt,
        derived,
      ]
    )
  }
}
