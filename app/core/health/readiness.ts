import db from '@adonisjs/lucid/services/db'
import { Redis } from 'ioredis'
import env from '#start/env'

/** How long a server may take to answer before it counts as missing, in milliseconds. */
const PATIENCE = 2000

const asks: Record<string, () => Promise<unknown>> = {
  PostgreSQL: () => Promise.all(['web', 'config', 'engine'].map((name) => db.connection(name).rawQuery('select 1'))),
  Redis: pingRedis,
}

async function pingRedis() {
  const redis = new Redis(env.get('REDIS_URL') ?? '', { lazyConnect: true, retryStrategy: null, connectTimeout: PATIENCE })
  // Without a listener a refused connection would be an unhandled error.
  redis.on('error', () => {})
  try {
    await redis.connect()
    await redis.ping()
  } finally {
    redis.disconnect()
  }
}

const inTime = (work: Promise<unknown>) =>
  Promise.race([work, new Promise((_, reject) => setTimeout(reject, PATIENCE, new Error('no answer in time')).unref())])

async function ask() {
  const answers = await Promise.allSettled(Object.values(asks).map((one) => inTime(one())))
  return Object.keys(asks).filter((_, index) => answers[index].status === 'rejected')
}

let last: { at: number; missing: Promise<string[]> } | undefined

/** The servers we cannot work without that do not answer now. Callers within one second share an answer. */
export function missingServers() {
  if (!last || Date.now() - last.at > 1000) last = { at: Date.now(), missing: ask() }
  return last.missing
}
