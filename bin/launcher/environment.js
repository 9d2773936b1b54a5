import { availableParallelism } from 'node:os'
import { keptSecret } from './secrets.js'

/** Connections a process keeps to each of its two busy logins; many cores share what one server can bear. */
export const poolSize = () => (availableParallelism() > 4 ? 5 : 10)

/** The address of one of the three logins of a database, which own nothing: `<database>_login`, `<database>_config_login` and `<database>_engine_login`. */
function loginUrl(ownerUrl, role, password) {
  const url = new URL(ownerUrl)
  url.username = `${url.pathname.slice(1)}_${role}`
  url.password = password
  return url.href
}

/** What every process of this copy is told. The owner's address is not among it: only commands that change the schema get that. */
export function applicationEnvironment({ dataDir, secrets, host, port, ownerUrl, redisUrl, mode, demo }) {
  return {
    NODE_ENV: mode,
    TZ: 'Asia/Shanghai',
    HOST: host,
    PORT: String(port),
    DATA_DIR: dataDir,
    APP_KEY: keptSecret(secrets, 'app_key'),
    DATABASE_WEB_URL: loginUrl(ownerUrl, 'login', keptSecret(secrets, 'database_web')),
    DATABASE_CONFIG_URL: loginUrl(ownerUrl, 'config_login', keptSecret(secrets, 'database_config')),
    DATABASE_ENGINE_URL: loginUrl(ownerUrl, 'engine_login', keptSecret(secrets, 'database_engine')),
    DATABASE_POOL: process.env.DATABASE_POOL ?? String(poolSize()),
    REDIS_URL: redisUrl,
    DEMO: String(demo),
  }
}

export const withOwner = (environment, ownerUrl) => ({ ...environment, DATABASE_URL: ownerUrl })
