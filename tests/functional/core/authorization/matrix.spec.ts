import router from '@adonisjs/core/services/router'
import { test } from '@japa/runner'
import { standardRoles, type RoleKey } from '#app/core/authorization/abilities'
import { Ability } from '#app/core/authorization/ability'
import { given, type SignedIn } from '#tests/support/given'
import type { StaffActor } from '#app/core/tenancy/actor'
import { currentTransaction, withLoading } from '#app/core/tenancy/doors'

const county = 440981000000
/** Values for the parts of addresses; each part takes the first that its pattern allows. */
const parts = ['00000000-0000-7000-8000-000000000000', String(county), 'MZ009', '1', 'a']

/** Every route that asks for a right, at an address that fits its pattern. */
const guarded = () =>
  Object.values(router.toJSON())
    .flat()
    .flatMap((route) => {
      const can: any = [...route.middleware.all()].find((one: any) => typeof one === 'object' && one.name === 'can')
      if (!can) return []
      const [verb, subject] = can.args as [string, string]
      const path = route.pattern.replace(/:(\w+)\??/g, (_, name) => fitting(route.matchers[name]?.match))
      return route.methods.filter((method) => method !== 'HEAD').map((method) => ({ method, path, verb, subject }))
    })

function fitting(pattern?: RegExp) {
  const part = parts.find((one) => !pattern || new RegExp(pattern.source).test(one))
  if (!part) throw new Error(`No part of an address fits ${pattern}: add one`)
  return part
}

const ask = (client: any, { method, path }: { method: string; path: string }, who?: SignedIn<unknown>) => {
  const request = client.request(path, method).header('accept', 'application/json').redirects(0).withCsrfToken()
  return who ? request.signedInAs(who) : request
}

test.group('Rights | N-17 every role at every route', () => {
  test('without a login no route that asks for a right answers', async ({ client, assert }) => {
    const routes = guarded()
    assert.isNotEmpty(routes)
    for (const route of routes) assert.equal((await ask(client, route)).status(), 401, `${route.method} ${route.path}`)
  })

  test('{role}: what the right is missing for is refused, at each route and by each method')
    .with((Object.keys(standardRoles) as RoleKey[]).map((role) => ({ role })))
    .run(async ({ client, assert }, { role }) => {
      const who = (await given.staff(county, role)) as SignedIn<StaffActor>
      const ability = await Ability.of(who.actor)
      const [open, closed] = [guarded().filter(({ verb, subject }) => ability.can(verb, subject)), guarded().filter(({ verb, subject }) => !ability.can(verb, subject))]
      assert.isNotEmpty(closed)
      for (const route of closed) assert.equal((await ask(client, route, who)).status(), 403, `${route.method} ${route.path}`)
      for (const route of open.filter(({ method }) => method === 'GET')) {
        assert.notInclude([401, 403, 500], (await ask(client, route, who)).status(), `${route.method} ${route.path}`)
      }
    })

  test('a position without roles reaches nothing', async ({ client, assert }) => {
    const who = (await given.staff(county, 'window')) as SignedIn<StaffActor>
    await removeRoles(who.actor.positionId)
    for (const route of guarded()) assert.equal((await ask(client, route, who)).status(), 403, `${route.method} ${route.path}`)
  })
})

async function removeRoles(positionId: number) {
  await withLoading(async () => void (await currentTransaction().rawQuery('delete from position_roles where position_id = ?', [positionId])))
}
