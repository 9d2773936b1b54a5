import env from '#start/env'

const database = decodeURIComponent(new URL(env.get('DATABASE_WEB_URL')).pathname.slice(1))

/** Roles belong to the whole cluster, so their names carry the database's. */
const named = (role: string) => `${database}_${role}`

/** The database roles: three logins that own nothing, one role per door, and the owner of the checks at the doors. */
export const roles = {
  login: named('login'),
  configLogin: named('config_login'),
  engineLogin: named('engine_login'),
  /** Owns the checks (SECURITY DEFINER); nobody but the schema's owner can take it. */
  door: named('door'),
  /** Reference data, demo data and tests; only the schema's owner can take it. */
  loader: named('loader'),
  tenant: named('tenant'),
  write: named('write'),
  case: named('case'),
  engine: named('engine'),
  subject: named('subject'),
  ownCase: named('own_case'),
  public: named('public'),
}

export const webRoles = [roles.tenant, roles.case, roles.subject, roles.ownCase, roles.public]
export const configRoles = [roles.write]
export const engineRoles = [roles.engine]
