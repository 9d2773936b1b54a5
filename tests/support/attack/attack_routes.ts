import { test } from '@japa/runner'
import type { Kind } from '#tests/support/attack/kind'
import { admittedTo, givenGone, headersOf } from '#tests/support/attack/people'
import { everyRoute, type AttackedRoute } from '#tests/support/attack/routes'
import { sendTo } from '#tests/support/attack/target'
import { givenWorld, homes, openTask, type World } from '#tests/support/attack/world'
import { cleanDatabase } from '#tests/support/clean_database'
import { given } from '#tests/support/given'

const shown = ({ method, pattern }: AttackedRoute) => `${method} ${pattern}`

/** What a caller of each route brings; made anew for each, since an attack may well end a session. */
async function callerOf(route: AttackedRoute, world: World) {
  const isOwn = /^\/?my\//.test(route.pattern)
  const who = isOwn ? world.applicant : await admittedTo(route, world.town)
  const [headers, other, gone] = await Promise.all([headersOf(who), given.applicant().then(headersOf), givenGone().then(headersOf)])
  const own = /cases\/:id/.test(route.pattern) ? { at: { id: world.caseId }, fields: { task: await openTask(world.caseId) } } : undefined
  return { headers, other, gone, own }
}

/** One test for each way of attacking: all routes that it applies to. */
export function attackRoutes(kinds: Kind[], timeout: number) {
  let world: World
  const begin = async () => {
    await cleanDatabase()
    world = await givenWorld(homes.ours, '李小华')
  }
  test('{name}')
    .with(kinds)
    .setup(begin)
    .run(async ({ assert }, { name, applies, attack }) => {
      const routes = everyRoute().filter((route) => applies?.(route) ?? true)
      assert.isNotEmpty(routes)
      const breaches: string[] = []
      for (const route of routes) {
        const found = (await attack(route, sendTo(), await callerOf(route, world))).filter(Boolean)
        breaches.push(...found.slice(0, 3).map((what) => `${shown(route)} | ${name} | ${what}`))
      }
      assert.deepEqual(breaches, [])
    })
    .timeout(timeout)
}
