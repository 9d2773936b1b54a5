import pg from 'pg'
import { Redis } from 'ioredis'
import { ill, well, type Finding } from '#app/core/doctor/finding'

const PATIENCE = 3000
const repair = '请执行 npm start；若已启动，请看 DATA_DIR/logs'

async function answers(what: string, ask: () => Promise<string>): Promise<Finding> {
  try {
    return well(what, await ask())
  } catch (error) {
    return ill(what, `没有应答（${(error as NodeJS.ErrnoException).code ?? (error as Error).message}）`, repair)
  }
}

async function askDatabase() {
  const client = new pg.Client({ connectionString: process.env.DATABASE_WEB_URL, connectionTimeoutMillis: PATIENCE })
  await client.connect()
  const { rows } = await client.query(`select current_setting('server_version') as version`)
  await client.end()
  return `版本 ${rows[0].version}`
}

async function askRedis() {
  const redis = new Redis(process.env.REDIS_URL ?? '', { lazyConnect: true, retryStrategy: null, connectTimeout: PATIENCE })
  redis.on('error', () => {})
  try {
    await redis.connect()
    return `版本 ${(await redis.info('server')).match(/redis_version:(\S+)/)?.[1]}`
  } finally {
    redis.disconnect()
  }
}

/** Whether the two servers we cannot work without answer. */
export const checkServices = () => Promise.all([answers('PostgreSQL', askDatabase), answers('Redis', askRedis)])
