import logger from '@adonisjs/core/services/logger'
import { Queue } from 'bullmq'
import { queuePrefix, redisConnection } from '#app/core/jobs/redis'

export const wakeQueue = 'wake'
let queue: Queue | undefined
let pending = false

function open() {
  const connection = redisConnection()
  if (!connection) return
  const made = new Queue(wakeQueue, {
    prefix: queuePrefix,
    connection: { ...connection, enableOfflineQueue: false, maxRetriesPerRequest: 1 },
    defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
  })
  made.on('error', (error) => logger.debug({ err: error }, 'Redis does not answer: the worker finds its work by itself'))
  return made
}

/** Tells the worker that there is work. Several calls in one moment are one; a failure is none: the worker looks by itself every few seconds. */
export function wakeWorker() {
  if (pending) return
  pending = true
  setTimeout(async () => {
    pending = false
    queue ??= open()
    await queue?.add('wake', {}).catch(() => {})
  }, 10).unref()
}

export async function closeWake() {
  await queue?.close().catch(() => {})
  queue = undefined
}
