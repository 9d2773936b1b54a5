import { allAbilities, standardRoles, type RoleKey } from '#app/core/authorization/abilities'
import { checkGrant } from '#app/core/authorization/check_grant'
import { currentTransaction } from '#app/core/tenancy/doors'

const city = 440900000000

/** Writes the standard roles and their grants from the modules' templates; may be repeated. Roles and grants made by hand stay. */
export async function loadRoles() {
  const trx = currentTransaction()
  const roles = Object.entries(standardRoles).map(([key, name]) => ({ tenant_no: city, key, name }))
  await trx.rawQuery(
    `insert into roles (tenant_no, key, name) select * from jsonb_to_recordset(?) as r (tenant_no bigint, key text, name text)
     on conflict (tenant_no, key) do update set name = excluded.name`,
    [JSON.stringify(roles)]
  )
  await trx.rawQuery(`delete from grants g using roles r where r.id = g.role_id and r.tenant_no = ? and r.key = any(?) and g.standard`, [
    city,
    Object.keys(standardRoles),
  ])
  await trx.rawQuery(
    `insert into grants (role_id, tenant_no, verb, subject, scope, conditions, fields, standard)
     select r.id, r.tenant_no, g.verb, g.subject, g.scope, g.conditions, g.fields, true
     from jsonb_to_recordset(?) as g (role text, verb text, subject text, scope text, conditions jsonb, fields text[])
     join roles r on r.key = g.role and r.tenant_no = ?`,
    [JSON.stringify(templates()), city]
  )
}

function templates() {
  return allAbilities().flatMap(({ roles = {} }) =>
    Object.entries(roles).flatMap(([role, grants]) => grants.map((grant) => ({ role: role as RoleKey, ...checkGrant(grant) })))
  )
}
