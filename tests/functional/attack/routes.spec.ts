import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from '@japa/runner'
import { attackRoutes } from '#tests/support/attack/attack_routes'
import { quickKinds, slowKinds } from '#tests/support/attack/kinds/index'
import type { AttackedRoute } from '#tests/support/attack/routes'
import { sendTo } from '#tests/support/attack/target'

test.group('Attack | every route', () => attackRoutes(quickKinds, 60_000))

/** A server with one fault, and a route that leads there: an attack that finds nothing here would find nothing anywhere. */
test.group('Attack | holes made on purpose', () => {
  test('{name}')
    .with([...quickKinds, ...slowKinds])
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
