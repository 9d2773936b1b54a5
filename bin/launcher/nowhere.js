import { join } from 'node:path'
import { project } from './folders.js'

const closed = '127.0.0.1:1'

/** Settings for commands that look at sources only: no server is there, no key of this copy is read or made. */
export const nowhere = {
  NODE_ENV: 'development',
  TZ: 'Asia/Shanghai',
  HOST: '127.0.0.1',
  PORT: '3333',
  APP_KEY: 'no-key-is-needed-for-this-command',
  DATA_DIR: join(project, 'tmp', 'nowhere'),
  DATABASE_WEB_URL: `postgres://${closed}/egov`,
  DATABASE_ENGINE_URL: `postgres://${closed}/egov`,
  REDIS_URL: `redis://${closed}`,
}
