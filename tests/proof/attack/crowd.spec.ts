import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { builtAssets } from '#tests/support/built_assets'
import { cleanDatabase } from '#tests/support/clean_database'
import { clientsOf, crowd, type Client } from '#tests/support/attack/crowd'
import { givenWorld, homes } from '#tests/support/attack/world'

/** Ten seconds, and ten minutes in the night's run. */
const seconds = Number(process.env.PROOF_SCALE ?? 1) > 1 ? 600 : 10

test.group('Attack | 200 clients of mixed tenants', (group) => {
  let clients: Client[]
  group.setup(() => builtAssets({ fresh: false }))
  group.setup(() => testUtils.httpServer().start())
  group.setup(async () => {
    await cleanDatabase()
    const [ours, theirs] = [await givenWorld(homes.ours, '李小华'), await givenWorld(homes.theirs, '钟秀英')]
    clients = [...(await clientsOf(ours, theirs)), ...(await clientsOf(theirs, ours))]
  })

  test('no row of another tenant in any answer', async ({ assert }) => {
    const { requests, foreign, own, faults } = await crowd(clients, { size: 200, seconds })
    assert.deepEqual(foreign.slice(0, 5), [])
    assert.deepEqual(faults.slice(0, 5), [])
    assert.isAbove(requests, 200)
    assert.isAbove(own, requests / 4)
  }).timeout(seconds * 1000 + 60_000)

  test('hole made on purpose: two sessions changed places', async ({ assert }) => {
    const [ours, , , theirs] = clients
    const { foreign } = await crowd([{ ...ours, headers: theirs.headers }], { size: 4, seconds: 1 })
    assert.isNotEmpty(foreign)
  })
})
