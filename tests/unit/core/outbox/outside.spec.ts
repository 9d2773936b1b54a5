import { test } from '@japa/runner'
import { announce } from '#app/core/outbox/announce'
import { deliverDue } from '#app/core/outbox/deliver_due'
import { NotAsked, Permanent, Unknown } from '#app/core/outbox/failure'
import type { Message } from '#app/core/outbox/message'
import { isInsideDoor } from '#app/core/tenancy/doors'
import db from '@adonisjs/lucid/services/db'
import { givenDocketedCase } from '#tests/support/given_docketed_case'
import { deliveriesOf, listening, waitingIsOver } from '#tests/support/outbox'

/** A province that writes down what it is told, and fails as it is told. */
const province = { told: [] as string[], failure: undefined as Error | undefined, knows: true as boolean | Error, inDoor: false }

class Province {
  static key = 'tests.province'
  static outside = true
  async handle({ key }: Message) {
    province.inDoor ||= isInsideDoor()
    if (province.failure) throw province.failure
    province.told.push(key)
  }
  async ask() {
    if (province.knows instanceof Error) throw province.knows
    return province.knows
  }
}

test.group('Outside effects', (group) => {
  group.each.timeout(10_000)
  group.each.setup(() => {
    Object.assign(province, { told: [], failure: undefined, knows: true, inDoor: false })
    return listening('tests.*', Province)
  })

  async function announced() {
    const kase = await givenDocketedCase()
    const id = await kase.write(() => announce({ topic: 'tests.said', subject: kase.caseId }))
    const again = async () => {
      await waitingIsOver(kase.caseId)
      await deliverDue(10)
      return (await deliveriesOf(kase.caseId))[0]
    }
    return { kase, id, again }
  }

  test('happen outside of every door, with a key that stays the same', async ({ assert }) => {
    const { id, again } = await announced()
    assert.equal((await again()).state, 'done')
    assert.deepEqual(province.told, [`${id}/tests.province`])
    assert.isFalse(province.inDoor)
  })

  test('an unknown outcome is asked after, not repeated', async ({ assert }) => {
    const { again } = await announced()
    province.failure = new Unknown('timed out')
    const asking = await again()
    assert.include(asking, { state: 'asking', errorClass: 'unknown' })
    assert.isAbove(asking.wait, 45)
    province.failure = undefined
    assert.equal((await again()).state, 'done')
    assert.isEmpty(province.told)
  })

  test('only a clear no lets it be repeated', async ({ assert }) => {
    const { again } = await announced()
    province.failure = new Unknown('timed out')
    await again()
    province.failure = undefined
    province.knows = new Error('no answer')
    assert.equal((await again()).state, 'asking')
    assert.isEmpty(province.told)
    province.knows = false
    assert.equal((await again()).state, 'done')
    assert.lengthOf(province.told, 1)
  })

  test('a permanent error is dead at once; sent again by a person it asks first', async ({ assert }) => {
    const { again } = await announced()
    province.failure = new Permanent('unknown item')
    const dead = await again()
    assert.include(dead, { state: 'dead', attempts: 1, errorClass: 'permanent' })
    assert.equal((await again()).state, 'dead')

    const { rows } = await db.connection('engine').rawQuery('select resend_outbox(?) as again', [dead.id])
    assert.isTrue(rows[0].again)
    province.failure = undefined
    province.knows = false
    assert.include(await again(), { state: 'done', attempts: 1 })
  })

  test('where nobody was asked, nothing is spent', async ({ assert }) => {
    const { again } = await announced()
    province.failure = new NotAsked('switched off')
    assert.include(await again(), { state: 'due', attempts: 0 })
    assert.include(await again(), { state: 'due', attempts: 0 })
  })
})
