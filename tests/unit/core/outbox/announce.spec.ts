import { test } from '@japa/runner'
import { announce } from '#app/core/outbox/announce'
import { deliverDue } from '#app/core/outbox/deliver_due'
import { withPublic } from '#app/core/tenancy/doors'
import { givenDocketedCase } from '#tests/support/given_docketed_case'
import { Scribe, deliveriesOf, listening } from '#tests/support/outbox'

test.group('Announce', (group) => {
  group.each.timeout(10_000)
  group.each.setup(() => listening('tests.*', Scribe))

  test('reaches its consumer once, with its body', async ({ assert }) => {
    const kase = await givenDocketedCase()
    await kase.write(() => announce({ topic: 'tests.said', subject: kase.caseId, body: { n: 7 } }))
    await deliverDue(10)
    await deliverDue(10)
    assert.equal(await kase.titleNow(), '7')
    assert.include((await deliveriesOf(kase.caseId))[0], { state: 'done', attempts: 1 })
  })

  test('what is rolled back was never said', async ({ assert }) => {
    const kase = await givenDocketedCase()
    const failing = kase.write(async () => {
      await announce({ topic: 'tests.said', subject: kase.caseId, body: { n: 7 } })
      throw new Error('no')
    })
    await assert.rejects(() => failing, 'no')
    assert.isEmpty(await deliveriesOf(kase.caseId))
  })

  test('a topic nobody listens to makes no delivery', async ({ assert }) => {
    const kase = await givenDocketedCase()
    await kase.write(() => announce({ topic: 'unheard.said', subject: kase.caseId }))
    assert.isEmpty(await deliveriesOf(kase.caseId))
  })

  test("neither another case nor another door than the engine's can announce", async ({ assert }) => {
    const [kase, other] = [await givenDocketedCase(), await givenDocketedCase()]
    await assert.rejects(() => kase.write(() => announce({ topic: 'tests.said', subject: other.caseId })), /row-level security/)
    await assert.rejects(() => withPublic(() => announce({ topic: 'tests.said', subject: kase.caseId })), /permission denied/)
  })
})
