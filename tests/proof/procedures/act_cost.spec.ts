import { performance } from 'node:perf_hooks'
import { test } from '@japa/runner'
import { barePass } from '#tests/support/procedures/bare_pass'
import { doAct, forgetWorkers, openTask, prepareSample, takeIn, town, village, worker } from '#tests/support/procedures/sample'

const rounds = 40 * Number(process.env.PROOF_SCALE ?? 1)
const median = (list: number[]) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]

test.group('Procedures: what an act costs', (group) => {
  group.setup(async () => {
    await prepareSample()
    return forgetWorkers
  })

  test('an acceptance costs at most four times its bare SQL', async ({ assert }) => {
    const clerk = await worker(village, 'window')
    const windowTown = await worker(town, 'window')
    const times = { engine: [] as number[], bare: [] as number[] }
    const timed = async (list: number[], work: () => Promise<unknown>) => {
      const from = performance.now()
      await work()
      list.push(performance.now() - from)
    }
    for (let n = 0; n < rounds + 5; n++) {
      const [one, other] = [await takeIn(clerk), await takeIn(clerk)]
      const [mine, bare] = [await openTask(windowTown, one.caseId), await openTask(windowTown, other.caseId)]
      const warm = n < 5
      await timed(warm ? [] : times.engine, () => doAct(windowTown, one.caseId, { act: 'pass', task: mine.id, note: '材料齐全' }))
      await timed(warm ? [] : times.bare, () => barePass(windowTown, other.caseId, bare.id))
    }
    const [engine, bare] = [median(times.engine), median(times.bare)]
    console.log(`act ${engine.toFixed(1)} ms, bare SQL ${bare.toFixed(1)} ms, ratio ${(engine / bare).toFixed(2)} (median of ${rounds})`)
    assert.isAtMost(engine / bare, 4)
  }).timeout(600_000)
})
