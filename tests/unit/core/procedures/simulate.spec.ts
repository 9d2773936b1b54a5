import { test } from '@japa/runner'
import { simulate } from '#app/core/procedures/simulate'
import { example } from '#tests/support/procedures/run'

test.group('Procedures: a draft is tried before it is published', () => {
  test('the examples end, whatever is decided', ({ assert }) => {
    for (const name of ['case', 'initiation', 'onething']) {
      assert.deepEqual(simulate(example(name), { channel: 'online', items: ['card', 'living'] }), { ended: 200, stuck: [] }, name)
    }
  })

  test('a guard nobody can fulfil is found', ({ assert }) => {
    const definition = example('case')
    definition.stages.find(({ id }) => id === 'accept')!.guard = { fact: 'never' }
    definition.stages.find(({ id }) => id === 'accept')!.onRefuse = 'return:receive'
    const { stuck } = simulate(definition, { channel: 'hall' })
    assert.deepEqual(stuck, [{ stage: 'accept', code: 'guard' }])
  })
})
