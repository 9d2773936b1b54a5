import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from '@japa/runner'
import { kinds } from '#tests/support/attack/kinds/index'
import { fillTables } from '#tests/support/attack/fill_tables'
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
  const [headers, other, gone] = await Promise.all([isOwn ? headersOf(world.applicant) : admittedTo(route, world.town).then(headersOf), given.applicant().then(headersOf), givenGone().then(headersOf)])
  const own = /cases\/:id/.test(route.pattern) ? { at: { id: world.caseId }, fields: { task: await openTask(world.caseId) } } : undefined
  return { headers, other, gone, own }
}

test.group('Attack | every route', (group) => {
  let world: World
  group.setup(async () => {
    await cleanDatabase()
    world = await givenWorld(homes.ours, '李小华')
    await fillTables(world)
  })

  test('{name}')
    .with(kinds)
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
    .timeout(180_000)
})

/** A server with one fault, and a route that leads there: an attack that finds nothing here would find nothing anywhere. */
test.group('Attack | holes made on purpose', () => {
  test('{name}')
    .with(kinds)
    .run(async ({ assert }, { attack, hole, applies }) => {
      const server = createServer((request, response) => {
        let body = ''
        request.on('data', (piece) => (body += piece)).on('end', () => hole(request, response, body))
      })
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      try {
        const routes = ['GET', 'POST'].map((method): AttackedRoute => ({ method, pattern: 'probe/:id', params: ['id'], right: ['read', 'Case'], at: ({ id = '1' } = {}) => `/probe/${id}` }))
        const some = { cookie: 'signed_in=x', 'x-xsrf-token': 'x' }
        const route = routes.find((one) => applies?.(one) ?? true)!
        const found = await attack(route, sendTo((server.address() as AddressInfo).port), { headers: some, other: some, gone: some })
        assert.isNotEmpty(found.filter(Boolean))
      } finally {
        server.closeAllConnections()
        server.close()
      }
    })
    .timeout(60_000)
})
