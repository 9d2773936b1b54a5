import logger from '@adonisjs/core/services/logger'
import { Queue, Worker } from 'bullmq'
import { queuePrefix, redisConnection } from '#app/core/jobs/redis'
import { scheduledJobs } from '#app/core/jobs/schedules'
import { wakeQueue } from '#app/core/jobs/wake'

const inTime = (work: Promise<unknown>) => Promise.race([work, new Promise((end) => setTimeout(end, 2000).unref())]).catch(() => {})

/** BullMQ as the worker's bell: rings when somebody wakes and when a schedule ticks. It carries no work, so losing it loses time only. */
export class Bell {
  #queue: Queue
  #worker: Worker

  constructor(ring: () => void, connection: NonNullable<ReturnType<typeof redisConnection>>) {
    const options = { connection, prefix: queuePrefix }
    this.#queue = new Queue(wakeQueue, { ...options, defaultJobOptions: { removeOnComplete: true, removeOnFail: true } })
    this.#worker = new Worker(wakeQueue, async () => ring(), { ...options, removeOnComplete: { count: 0 }, removeOnFail: { count: 0 } })
    const quiet = (error: Error) => logger.debug({ err: error }, 'Redis does not answer: the worker looks by itself')
    this.#queue.on('error', quiet)
    this.#worker.on('error', quiet)
  }

  /** Sets the schedules, again and again: whoever emptied Redis took them along. */
  async set() {
    for (const { key, schedule } of await scheduledJobs()) {
      await inTime(this.#queue.upsertJobScheduler(key, { pattern: schedule.cron, tz: schedule.timeZone }, { name: 'tick' }))
    }
  }

  async close() {
    await inTime(this.#worker.close())
    await inTime(this.#queue.close())
  }
}
