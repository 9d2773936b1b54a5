import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { attackRoutes } from '#tests/support/attack/attack_routes'
import { slowKinds } from '#tests/support/attack/kinds/index'
import { builtAssets } from '#tests/support/built_assets'

test.group('Attack | every route, whatever is sent', (group) => {
  group.setup(() => builtAssets({ fresh: false }))
  group.setup(() => testUtils.httpServer().start())
  attackRoutes(slowKinds, 3_600_000)
})
