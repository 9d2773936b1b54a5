import env from '#start/env'

const database = new URL(env.get('DATABASE_WEB_URL')).pathname.slice(1)

/** Copies may share one Redis, as two databases share one server. */
export const queuePrefix = `maoming:${database}`

/** Where BullMQ lives. It only wakes: without it, work is found a little later. */
export function redisConnection() {
  const url = env.get('REDIS_URL')
  if (!url) return
  const { hostname, port, username, password, pathname } = new URL(url)
  return {
    host: hostname,
    port: Number(port || 6379),
    username: decodeURIComponent(username) || undefined,
    password: decodeURIComponent(password) || undefined,
    db: Number(pathname.slice(1) || 0),
    maxRetriesPerRequest: null,
  }
}
