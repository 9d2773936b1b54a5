import { hostname } from 'node:os'
import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import { loadKeys } from '#app/core/crypto/keys'
import { uuidv7 } from '#app/core/ids/uuidv7'
import { deliverDue } from '#app/core/outbox/deliver_due'
import { Bell } from '#app/core/jobs/bell'
import { allDueWork } from '#app/core/jobs/due_work'
import { Pump } from '#app/core/jobs/pump'
import { redisConnection } from '#app/core/jobs/redis'
import { runDueJobs } from '#app/core/jobs/run_due_jobs'
import { tickSchedules } from '#app/core/jobs/schedules'

/** Long jobs beside each other; each takes one place. */
const places = 3
const every = { look: 2000, setBell: 60_000 }

/** One worker: does all that is due, whether somebody rings or not. */
export class JobWorker {
  #id = uuidv7()
  #pumps: Pump[] = []
  #timers: NodeJS.Timeout[] = []
  #bell?: Bell

  async open() {
    loadKeys()
    this.#pumps = [
      new Pump('outbox', deliverDue, 8),
      ...Array.from({ length: places }, (_, n) => new Pump(`jobs ${n + 1}`, runDueJobs, 1)),
      ...[...allDueWork()].map(([name, work]) => new Pump(name, work, 50)),
    ]
    const connection = redisConnection()
    if (connection) this.#bell = new Bell(() => this.wake(), connection)
    this.#timers = [setInterval(() => this.#look(), every.look), setInterval(() => this.#bell?.set(), every.setBell)]
    await this.#look()
    void this.#bell?.set()
  }

  wake() {
    for (const pump of this.#pumps) pump.wake()
  }

  /** Ends what it has begun; the rest stays due for the next worker. */
  async close() {
    this.#timers.forEach(clearInterval)
    await this.#bell?.close()
    await Promise.all(this.#pumps.map((pump) => pump.stop()))
    await db.connection('engine').rawQuery('select end_worker(?)', [this.#id]).catch(() => {})
  }

  async #look() {
    try {
      await db.connection('engine').rawQuery('select beat_worker(?, ?, ?)', [this.#id, hostname(), process.pid])
      await tickSchedules()
    } catch (error) {
      logger.error({ err: error }, 'The worker does not reach the database')
    }
    this.wake()
  }
}
