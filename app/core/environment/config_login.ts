import env from '#start/env'

/** The login of the door to configuration. Where its address is not told it is the web login's neighbour on the same database, with its password. */
export function configLoginUrl() {
  const told = env.get('DATABASE_CONFIG_URL')
  if (told) return told
  const url = new URL(env.get('DATABASE_WEB_URL'))
  url.username = `${url.pathname.slice(1)}_config_login`
  return url.href
}
