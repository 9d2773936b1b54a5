import type pg from 'pg'
import { configRoles, engineRoles, roles, webRoles } from '#app/core/tenancy/roles'

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`
const literal = (text: string) => `'${text.replaceAll("'", "''")}'`

/** Makes the roles of this database, or brings those there are up to date. Needs CREATEROLE; may be repeated. */
export async function prepareRoles(owner: pg.Client, passwords: { login: string; configLogin: string; engineLogin: string }) {
  const { rows } = await owner.query(`select current_user as me, current_setting('server_version_num')::int as version`)
  const { me, version } = rows[0]
  // From 16 on a membership says itself whether it inherits; a policy would also hold for a role that inherits its role.
  const silently = version >= 160000 ? ' with inherit false, set true' : ''

  for (const name of Object.values(roles)) {
    const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [name])
    if (!rowCount) await owner.query(`create role ${quoted(name)} noinherit`)
  }
  for (const key of ['login', 'configLogin', 'engineLogin'] as const) {
    await owner.query(`alter role ${quoted(roles[key])} login noinherit password ${literal(passwords[key])}`)
  }
  for (const role of webRoles) await owner.query(`grant ${quoted(role)} to ${quoted(roles.login)}${silently}`)
  for (const role of configRoles) {
    await owner.query(`grant ${quoted(role)} to ${quoted(roles.configLogin)}${silently}`)
    // Of an older copy, where the web login wrote configuration too.
    await owner.query(`revoke ${quoted(role)} from ${quoted(roles.login)}`)
  }
  for (const role of engineRoles) await owner.query(`grant ${quoted(role)} to ${quoted(roles.engineLogin)}${silently}`)
  for (const role of [roles.door, roles.loader]) {
    await owner.query(`grant ${quoted(role)} to ${quoted(me)}${silently}`)
  }
}
