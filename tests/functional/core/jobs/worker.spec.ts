import { test } from '@japa/runner'
import { Redis } from 'ioredis'
import env from '#start/env'
import { announce } from '#app/core/outbox/announce'
import { workerAge } from '#app/core/jobs/worker_age'
import { givenDocketedCase } from '#tests/support/given_docketed_case'
import { Scribe, listening, waitingIsOver } from '#tests/support/outbox'
import { becomes, ended, startedWorker, told } from '#tests/support/worker_process'

type Kase = Awaited<ReturnType<typeof givenDocketedCase>>
const say = (kase: Kase, n: number) => kase.write(() => announce({ topic: 'tests.said', subject: kase.caseId, body: { n } }))

test.group('Worker', (group) => {
  group.each.timeout(60_000)
  group.each.setup(() => listening('tests.*', Scribe))

  test('killed between effect and mark: the effect is there once', async ({ assert, cleanup }) => {
    const kase = await givenDocketedCase()
    await say(kase, 1)
    const first = await startedWorker({ hang: true })
    cleanup(() => void first.kill('SIGKILL'))
    await told(first, 'effect done')
    first.kill('SIGKILL')
    await ended(first)
    assert.equal(await kase.titleNow(), '')

    await waitingIsOver(kase.caseId)
    const second = await startedWorker()
    cleanup(() => void second.kill('SIGKILL'))
    assert.isTrue(await becomes(async () => (await kase.titleNow()) === '1'))
  })

  test('Redis emptied on the way: all effects happen, once and in order', async ({ assert, cleanup }) => {
    const redis = new Redis(env.get('REDIS_URL')!)
    const cases = await Promise.all([1, 2, 3].map(() => givenDocketedCase()))
    const worker = await startedWorker()
    cleanup(async () => {
      redis.disconnect()
      worker.kill('SIGKILL')
    })
    await told(worker, 'open')
    for (let n = 1; n <= 8; n++) {
      for (const kase of cases) await say(kase, n)
      await redis.flushdb()
    }
    for (const kase of cases) {
      assert.isTrue(await becomes(async () => (await kase.titleNow()) === '12345678'), await kase.titleNow())
    }
  })

  test('leaves when told to, and when its parent is gone; shows its age meanwhile', async ({ assert, cleanup }) => {
    const obedient = await startedWorker()
    const orphan = await startedWorker()
    cleanup(() => [obedient, orphan].forEach((one) => one.kill('SIGKILL')))
    await Promise.all([told(obedient, 'open'), told(orphan, 'open')])
    assert.isBelow((await workerAge())!, 5)
    obedient.kill('SIGTERM')
    orphan.disconnect()
    assert.deepEqual(await ended(obedient), { code: 0, signal: null })
    assert.deepEqual(await ended(orphan), { code: 0, signal: null })
  })
})
