import { test } from '@japa/runner'
import { currentTransaction, withLoading } from '#app/core/tenancy/doors'
import { Job } from '#app/core/jobs/job'
import { addJob } from '#app/core/jobs/registry'
import { runDueJobs } from '#app/core/jobs/run_due_jobs'
import { lastTick, tickSchedules } from '#app/core/jobs/schedules'

let count = 0

class Nightly extends Job {
  static key = 'tests.nightly'
  static schedule = { cron: '30 2 * * *', timeZone: 'Asia/Shanghai' }
  handle() {
    count++
  }
}

const at = (text: string) => new Date(text)
const work = async () => {
  await runDueJobs(50)
  return count
}

test.group('Schedules', (group) => {
  group.each.timeout(10_000)
  group.each.setup(async () => {
    count = 0
    await withLoading(() => currentTransaction().rawQuery('delete from job_runs'))
    return addJob(async () => ({ default: Nightly }))
  })

  test('tick at the hour of their own zone', ({ assert }) => {
    assert.deepEqual(lastTick(Nightly.schedule, at('2026-11-24T18:30:00Z')), at('2026-11-24T18:30:00Z'))
    assert.deepEqual(lastTick(Nightly.schedule, at('2026-11-24T18:29:59Z')), at('2026-11-23T18:30:00Z'))
  })

  test('make up for nothing before they were first seen, run each tick once, and of missed ticks the last', async ({ assert }) => {
    await tickSchedules(at('2026-11-24T09:00:00+08:00'))
    assert.equal(await work(), 0)
    await Promise.all([1, 2, 3].map(() => tickSchedules(at('2026-11-25T02:30:05+08:00'))))
    await tickSchedules(at('2026-11-25T02:31:00+08:00'))
    assert.equal(await work(), 1)
    await tickSchedules(at('2026-11-29T12:00:00+08:00'))
    assert.equal(await work(), 2)
    await tickSchedules(at('2026-11-26T12:00:00+08:00'))
    assert.equal(await work(), 2)
  })
})
