import db from '@adonisjs/lucid/services/db'
import { CronExpressionParser } from 'cron-parser'
import type { Schedule } from '#app/core/jobs/job'
import { sealOrder } from '#app/core/jobs/order'
import { allJobs } from '#app/core/jobs/registry'

/** The last moment at or before `now` when the schedule ticked. */
export const lastTick = ({ cron, timeZone }: Schedule, now: Date) =>
  CronExpressionParser.parse(cron, { tz: timeZone, currentDate: new Date(now.getTime() + 1) }).prev().toDate()

/** Every job that has a schedule. */
export const scheduledJobs = async () => [...(await allJobs()).values()].flatMap(({ key, schedule }) => (schedule ? [{ key, schedule }] : []))

const claimed = new Map<string, number>()

/** Writes the ticks that have come into the ledger, each once however many workers there are. */
export async function tickSchedules(now = new Date()) {
  for (const { key, schedule } of await scheduledJobs()) {
    const tick = lastTick(schedule, now)
    if (claimed.get(key) === tick.getTime()) continue
    const order = sealOrder({ actor: { kind: 'system', name: key }, payload: {} })
    await db.connection('engine').rawQuery('select claim_tick(?, ?, ?)', [key, tick, order])
    claimed.set(key, tick.getTime())
  }
}
