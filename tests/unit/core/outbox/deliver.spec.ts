import { test } from '@japa/runner'
import { announce } from '#app/core/outbox/announce'
import { deliverDue } from '#app/core/outbox/deliver_due'
import type { Message } from '#app/core/outbox/message'
import { givenDocketedCase } from '#tests/support/given_docketed_case'
import { Scribe, deliveriesOf, listening, waitingIsOver } from '#tests/support/outbox'

let broken = false

/** Does its work and then fails, as long as it is broken. */
class Stumbler extends Scribe {
  static key = 'tests.stumbler'
  async handle(message: Message) {
    await super.handle(message)
    if (broken) throw new Error('stumbled')
  }
}

const say = (kase: Awaited<ReturnType<typeof givenDocketedCase>>, ...numbers: number[]) =>
  kase.write(async () => {
    for (const n of numbers) await announce({ topic: 'tests.said', subject: kase.caseId, body: { n } })
  })

const rounds = async (n: number) => {
  for (let i = 0; i < n; i++) await deliverDue(50)
}

test.group('Deliver', (group) => {
  group.each.timeout(10_000)
  group.each.setup(() => {
    broken = false
    return listening('tests.said', Stumbler)
  })

  test('keeps the order of one case', async ({ assert }) => {
    const kase = await givenDocketedCase()
    await say(kase, 1, 2, 3, 4)
    await rounds(4)
    assert.equal(await kase.titleNow(), '1234')
  })

  test('twelve workers at once: each effect once, in order', async ({ assert }) => {
    const cases = await Promise.all([1, 2, 3].map(() => givenDocketedCase()))
    for (const kase of cases) await say(kase, 1, 2, 3, 4, 5)
    for (let i = 0; i < 5; i++) await Promise.all(Array.from({ length: 12 }, () => deliverDue(2)))
    await rounds(5)
    for (const kase of cases) assert.equal(await kase.titleNow(), '12345')
  })

  test('an effect that fails afterwards is undone and comes later, the ones behind it wait', async ({ assert }) => {
    const kase = await givenDocketedCase()
    await say(kase, 1, 2)
    broken = true
    await rounds(3)
    assert.equal(await kase.titleNow(), '')
    const [first, second] = await deliveriesOf(kase.caseId)
    assert.include(first, { state: 'due', attempts: 1, errorClass: 'transient' })
    assert.isTrue(first.wait > 3 && first.wait < 7, `waits ${first.wait} s`)
    assert.include(second, { state: 'due', attempts: 0 })

    broken = false
    await waitingIsOver(kase.caseId)
    await rounds(2)
    assert.equal(await kase.titleNow(), '12')
  })

  test('one that died blocks its own case and consumer only', async ({ assert }) => {
    const [kase, other] = [await givenDocketedCase(), await givenDocketedCase()]
    const stop = listening('tests.said', Scribe)
    broken = true
    await say(kase, 1, 2)
    for (let i = 0; i < 10; i++) {
      await waitingIsOver(kase.caseId)
      await rounds(1)
    }
    broken = false
    await say(other, 8)
    await waitingIsOver(kase.caseId)
    await rounds(3)
    stop()
    const state = (consumer: string, all: Awaited<ReturnType<typeof deliveriesOf>>) =>
      all.filter((one) => one.consumer === consumer).map((one) => one.state)
    const all = await deliveriesOf(kase.caseId)
    assert.deepEqual(state('tests.stumbler', all), ['dead', 'due'])
    assert.deepEqual(state('tests.scribe', all), ['done', 'done'])
    assert.equal(await kase.titleNow(), '12')
    assert.equal(await other.titleNow(), '88')
  })
})
