import app from '@adonisjs/core/services/app'
import logger from '@adonisjs/core/services/logger'
import db from '@adonisjs/lucid/services/db'
import { encryptJson } from '#app/core/crypto/encryption'
import { actAs } from '#app/core/tenancy/actor'
import { allJobs } from '#app/core/jobs/registry'
import { openOrder } from '#app/core/jobs/order'
import { budget, waitAfter } from '#app/core/outbox/retry_plan'
import { classOf } from '#app/core/outbox/failure'

interface Run {
  id: number
  job: string
  body: Buffer
  attempts: number
}

/** Seconds a run stays with its worker after the last sign of life. */
const lease = 60

const ask = async <T>(sql: string, bindings: unknown[]) => (await db.connection('engine').rawQuery(sql, bindings as any[])).rows as T[]

/** Takes up to `limit` runs that are due and does them; answers how many. */
export async function runDueJobs(limit: number) {
  const jobs = [...(await allJobs()).keys()]
  const runs = await ask<Run>(`select * from due_runs(?, ?, ? * interval '1 second', ?)`, [limit, jobs, lease, budget])
  await Promise.all(runs.map(run))
  return runs.length
}

async function run({ id, job, body, attempts }: Run) {
  const alive = setInterval(() => ask(`select keep_run(?, ?, ? * interval '1 second')`, [id, attempts, lease]).catch(() => {}), lease * 300)
  const end = (state: string, wait = 0, error: Buffer | null = null) =>
    ask(`select end_run(?, ?, ?, ? * interval '1 second', ?)`, [id, attempts, state, wait, error])
  try {
    const { actor, payload } = openOrder(body)
    const work = await app.container.make((await allJobs()).get(job)!)
    await actAs(actor, async () => await work.handle(payload))
    await end('done')
  } catch (error) {
    logger.error({ job, run: id, err: error }, 'A job failed')
    const wait = classOf(error) === 'permanent' ? null : waitAfter(attempts)
    await end(wait === null ? 'dead' : 'due', wait ?? 0, encryptJson({ error: String(error) }, 'job_runs.error'))
  } finally {
    clearInterval(alive)
  }
}
