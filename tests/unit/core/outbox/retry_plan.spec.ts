import { test } from '@japa/runner'
import { budget, waitAfter } from '#app/core/outbox/retry_plan'

const middle = { chance: 0.5 }

test.group('Retry plan', () => {
  test('waits longer each time, up to the budget', ({ assert }) => {
    const waits = Array.from({ length: budget }, (_, i) => waitAfter(i + 1, middle))
    assert.deepEqual(waits, [5, 30, 120, 600, 3600, 14400, 28800, 72000, null])
  })

  test('is spread by a fifth to both sides', ({ assert }) => {
    assert.equal(waitAfter(2, { chance: 0 }), 24)
    assert.closeTo(waitAfter(2, { chance: 1 })!, 36, 1e-9)
  })

  test('gives the outside a minute before it is asked', ({ assert }) => {
    assert.equal(waitAfter(1, { ...middle, unknown: true }), 60)
    assert.equal(waitAfter(4, { ...middle, unknown: true }), 600)
  })
})
