import { test } from '@japa/runner'
import { loadDemo } from '#app/foundation/identity/loading/load_demo'
import { drive } from '#tests/support/demo/drive'
import { expectWholeCase } from '#tests/support/demo/expect_whole_case'
import { runs } from '#tests/support/demo/twelve'
import { cleanDatabase } from '#tests/support/clean_database'

/** Each item at one place, places and channels in turn, so that every level takes in, accepts and decides; all of them are the proof `cases/twelve_items`. */
const items = [...new Set(runs.map(({ item }) => item))]
const chosen = items.map((item, n) => {
  const own = runs.filter((run) => run.item === item)
  return { run: own[item === 'JT005' ? 3 : n % own.length], channel: n % 2 ? ('portal' as const) : ('window' as const) }
})

test.group('The twelve items from submission to rating', (group) => {
  group.setup(() => cleanDatabase())
  group.setup(() => loadDemo())

  test('N-02 {run.item} handed in at the {run.at} ({channel}) is decided where the catalogue says and rated')
    .with(chosen)
    .run(async ({ assert }, { run, channel }) => {
      await expectWholeCase(assert, await drive({ ...run, channel }), run, channel)
    })

  test('works for a town that a functional zone manages, by its name and by its official code', async ({ assert }) => {
    for (const town of ['七迳镇', '440904103000']) {
      const { state, steps } = await drive({ item: 'MZ009', at: 'village', channel: 'window', town })
      assert.equal(state, 'rated')
      assert.include(steps.map(({ tenant }) => tenant), 440971000000)
    }
  })

  test('where nobody decides the item, a sentence says so', async ({ assert }) => {
    await assert.rejects(() => drive({ item: 'NY001', at: 'county', channel: 'window' }), /没有办理部门/)
    await assert.rejects(() => drive({ item: 'MZ009', at: 'village', channel: 'window', town: '没有这个镇' }), /没有找到/)
  })
})
