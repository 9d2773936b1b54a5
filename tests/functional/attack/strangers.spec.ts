import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { test } from '@japa/runner'
import { currentTransaction, withLoading } from '#app/core/tenancy/doors'
import { everyColumn, everyUuid, fillTables, knownColumns, stateOfWorld } from '#tests/support/attack/fill_tables'
import { foreignIds } from '#tests/support/attack/foreign_ids'
import { learnBody } from '#tests/support/attack/learn_body'
import { admittedTo, headersOf } from '#tests/support/attack/people'
import { everyRoute, writes, type AttackedRoute } from '#tests/support/attack/routes'
import { sendTo } from '#tests/support/attack/target'
import { givenWorld, homes, type World } from '#tests/support/attack/world'
import { cleanDatabase } from '#tests/support/clean_database'
import { given } from '#tests/support/given'

const shown = ({ method, pattern }: AttackedRoute) => `${method} ${pattern}`
const strangerFor = async (route: AttackedRoute) => headersOf(await admittedTo(route, homes.ours.county))

test.group('Attack | what belongs to others', (group) => {
  let theirs: World
  group.setup(async () => {
    await cleanDatabase()
    theirs = await givenWorld(homes.theirs, '钟秀英')
    await fillTables(theirs)
  })

  test('another tenant’s and another applicant’s id answers like one that names nothing', async ({ assert }) => {
    const ids = [theirs.caseId, ...(await everyUuid()).filter((id) => id !== theirs.caseId)]
    assert.isAbove(ids.length, 5)
    const before = await stateOfWorld(theirs)
    const breaches: string[] = []
    const routes = everyRoute().filter(({ params }) => params.includes('id'))
    assert.isNotEmpty(routes)
    for (const route of routes) {
      const found = await foreignIds(route, sendTo(), await strangerFor(route), ids)
      breaches.push(...found.slice(0, 2).map((what) => `${shown(route)} | ${what}`))
    }
    assert.deepEqual(breaches, [])
    assert.deepEqual(await stateOfWorld(theirs), before)
  }).timeout(120_000)

  test('mass assignment: whatever a body claims, nothing of others changes and nothing becomes theirs', async ({ assert }) => {
    const columns = await everyColumn()
    const known = knownColumns(theirs)
    const camel = Object.fromEntries(Object.entries(known).map(([name, value]) => [name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase()), value]))
    const claims = { ...Object.fromEntries(columns.map((name) => [name, 1])), ...known, ...camel }
    const before = await stateOfWorld(theirs)
    const breaches: string[] = []
    for (const route of everyRoute().filter(writes)) {
      const headers = { ...(await strangerFor(route)), 'content-type': 'application/json' }
      const call = { method: route.method, path: route.at(), headers }
      const body = await learnBody(sendTo(), call)
      const query = new URLSearchParams({ tenantNo: String(theirs.county), tenant_no: String(theirs.county), subject_id: String(known.subject_id) })
      for (const text of [JSON.stringify({ ...claims, ...body }), JSON.stringify({ ...body, ...claims }), JSON.stringify({ ...body, data: claims, actor: claims })]) {
        const { status } = await sendTo()({ ...call, path: `${call.path}?${query}`, body: text })
        if (status >= 500) breaches.push(`${shown(route)} ${status}`)
      }
    }
    assert.deepEqual(breaches, [])
    assert.deepEqual(await stateOfWorld(theirs), before)
  }).timeout(120_000)

  test('lists show a stranger no name and no number of theirs', async ({ assert }) => {
    const seen: string[] = []
    for (const route of everyRoute().filter(({ method, params }) => method === 'GET' && !params.length)) {
      const headers = { ...(await strangerFor(route)), 'x-inertia': 'true', 'x-inertia-version': '1' }
      for (const query of ['', '?scope=wide', `?tenant=${theirs.county}&tenantNo=${theirs.county}&place=${theirs.county}&q=${encodeURIComponent('钟')}`]) {
        const { text } = await sendTo()({ method: 'GET', path: route.at() + query, headers })
        if (text.includes('钟秀英') || text.includes(theirs.caseId)) seen.push(shown(route) + query)
      }
    }
    assert.deepEqual(seen, [])
  }).timeout(60_000)
})

test.group('Attack | what belongs to others, holes made on purpose', () => {
  test('a record that shows itself to a stranger, and one that only betrays that it exists', async ({ assert }) => {
    const known = '01890a5d-ac96-774b-bcce-b302099a8057'
    const faults = [{ status: 200, body: '{}' }, { status: 403, body: '没有权限' }]
    for (const { status, body } of faults) {
      const server = createServer(({ url }, response) => void (url!.includes(known) ? response.writeHead(status).end(body) : response.writeHead(404).end('没有找到')))
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      const route: AttackedRoute = { method: 'GET', pattern: 'probe/:id', params: ['id'], at: ({ id = '1' } = {}) => `/probe/${id}` }
      assert.lengthOf(await foreignIds(route, sendTo((server.address() as AddressInfo).port), {}, [known]), 1)
      server.closeAllConnections()
      server.close()
    }
  })

  test('one changed row of theirs, one more that is said to be theirs', async ({ assert }) => {
    await cleanDatabase()
    const theirs = await givenWorld(homes.theirs, '钟秀英')
    const before = await stateOfWorld(theirs)
    const sql = (text: string, bindings: unknown[] = []) => withLoading(async () => void (await currentTransaction().rawQuery(text, bindings as any[])))
    await sql(`update cases set receive_way = 'post' where id = ?`, [theirs.caseId])
    const changed = await stateOfWorld(theirs)
    assert.notEqual(changed.cases, before.cases)
    const one = await given.applicant()
    await sql('update uploads set by_actor = ?', [`subject:${theirs.applicant.actor.id}`])
    assert.isAbove(one.actor.id, 0)
    assert.notEqual((await stateOfWorld(theirs)).uploads, before.uploads)
  }).timeout(60_000)
})
