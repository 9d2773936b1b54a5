import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { loadDemo } from '#app/foundation/identity/loading/load_demo'
import { cleanDatabase } from '#tests/support/clean_database'
import { drive } from '#tests/support/demo/drive'
import { expectWholeCase } from '#tests/support/demo/expect_whole_case'
import { runs } from '#tests/support/demo/twelve'

test.group('The twelve items, every place and both channels', (group) => {
  group.setup(() => testUtils.httpServer().start())
  group.setup(() => cleanDatabase())
  group.setup(() => loadDemo())

  for (const channel of ['window', 'portal'] as const) {
    test(`{item} at the {at} (${channel})`)
      .with(runs)
      .run(async ({ assert }, run) => {
        await expectWholeCase(assert, await drive({ ...run, channel }), run, channel)
      })
  }
})
