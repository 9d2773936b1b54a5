import { test } from '@japa/runner'
import { actAs, currentActor, type Actor } from '#app/core/tenancy/actor'
import { currentTransaction, withLoading } from '#app/core/tenancy/doors'
import { enqueue } from '#app/core/jobs/enqueue'
import { Job } from '#app/core/jobs/job'
import { addJob } from '#app/core/jobs/registry'
import { runDueJobs } from '#app/core/jobs/run_due_jobs'
import { uuidv7 } from '#app/core/ids/uuidv7'
import { givenDocketedCase } from '#tests/support/given_docketed_case'

const done: { actor: Actor; n: unknown }[] = []
let failing = false

class Count extends Job<{ n: number }> {
  static key = 'tests.count'
  handle({ n }: { n: number }) {
    if (failing) throw new Error('does not work')
    done.push({ actor: currentActor(), n })
  }
}

const system = <T>(work: () => T) => actAs({ kind: 'system', name: 'tests' }, work)
const runs = () =>
  withLoading(async () => (await currentTransaction().rawQuery(`select state, attempts from job_runs where job = 'tests.count' order by id`)).rows)

test.group('Jobs', (group) => {
  group.each.timeout(10_000)
  group.each.setup(async () => {
    done.length = 0
    failing = false
    await withLoading(() => currentTransaction().rawQuery('delete from job_runs'))
    return addJob(async () => ({ default: Count }))
  })

  test('run as whoever asked for them, with the payload', async ({ assert }) => {
    const { actor } = await givenDocketedCase()
    await actAs(actor, () => enqueue(Count, { n: 3 }))
    await runDueJobs(5)
    assert.deepEqual(done, [{ actor, n: 3 }])
  })

  test('asked for inside a door, they follow its fate', async ({ assert }) => {
    const kase = await givenDocketedCase()
    await kase.write(() => enqueue(Count, { n: 1 }))
    const undone = kase.write(async () => {
      await enqueue(Count, { n: 2 })
      throw new Error('no')
    })
    await assert.rejects(() => undone, 'no')
    await runDueJobs(5)
    assert.deepEqual(done.map(({ n }) => n), [1])
  })

  test('two orders of one key are one run', async ({ assert }) => {
    const key = uuidv7()
    assert.deepEqual(await system(() => Promise.all([1, 2, 3].map((n) => enqueue(Count, { n }, { key })))).then((all) => all.filter(Boolean)), [true])
    await Promise.all([runDueJobs(5), runDueJobs(5)])
    assert.lengthOf(done, 1)
  })

  test('a failure comes again later, until the budget is spent', async ({ assert }) => {
    failing = true
    await system(() => enqueue(Count, { n: 1 }))
    await runDueJobs(5)
    await runDueJobs(5)
    assert.deepEqual(await runs(), [{ state: 'due', attempts: 1 }])
    for (let i = 0; i < 9; i++) {
      await withLoading(() => currentTransaction().rawQuery(`update job_runs set at = now()`))
      await runDueJobs(5)
    }
    assert.deepEqual(await runs(), [{ state: 'dead', attempts: 9 }])
  })

  test('one for later waits', async ({ assert }) => {
    await system(() => enqueue(Count, { n: 1 }, { at: new Date(Date.now() + 60_000) }))
    assert.equal(await runDueJobs(5), 0)
  })
})
