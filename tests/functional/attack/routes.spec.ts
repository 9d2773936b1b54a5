import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from '@japa/runner'
import { kinds } from '#tests/support/attack/kinds/index'
import { admittedTo, givenGone, headersOf } from '#tests/support/attack/people'
import { everyRoute, type AttackedRoute } from '#tests/support/attack/routes'
import { sendTo } from '#tests/support/attack/target'
import { given } from '#tests/support/given'

const county = 440981000000
const shown = ({ method, pattern }: AttackedRoute) => `${method} ${pattern}`

/** What a caller of each route brings; made anew for each, since an attack may well end a session. */
async function callerOf(route: AttackedRoute) {
  const [headers, other, gone] = await Promise.all([admittedTo(route, county).then(headersOf), given.applicant().then(headersOf), givenGone().then(headersOf)])
  return { headers, other, gone }
}

test.group('Attack | every route', () => {
  test('{name}')
    .with(kinds)
    .run(async ({ assert }, { name, applies, attack }) => {
      const routes = everyRoute().filter((route) => applies?.(route) ?? true)
      assert.isNotEmpty(routes)
      const breaches: string[] = []
      for (const route of routes) {
        const found = (await attack(route, sendTo(), await callerOf(route))).filter(Boolean)
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
