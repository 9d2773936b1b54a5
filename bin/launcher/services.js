import { refusals } from './messages.js'
import { postgres } from './postgres.js'
import { redis } from './redis.js'
import { until } from './run.js'

/** PostgreSQL and Redis: those of the caller when their addresses are given, else our own. Answers their addresses. */
export async function bringUpServices(supervisor, folders, { database = 'egov', outside = {} } = {}) {
  const [ownerUrl, redisUrl] = await Promise.all([
    outside.DATABASE_URL ?? up(supervisor, postgres, { ...folders, database }),
    outside.REDIS_URL ?? up(supervisor, redis, folders),
  ])
  return { ownerUrl, redisUrl }
}

/** A port found free may be gone a moment later; each attempt looks for one anew. */
async function up(supervisor, make, parts) {
  for (let attempts = 3; ; attempts--) {
    const service = await make(parts)
    const kept = supervisor.keepProgram(service.process)
    if (await until(service.isReady, 60, () => supervisor.isStopping || kept.deaths > 0)) return service.url
    await supervisor.drop(kept)
    if (attempts === 1 || supervisor.isStopping) throw refusals.notReady(service.process.name, service.process.log)
  }
}
