import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import db from '@adonisjs/lucid/services/db'
import { actAs } from '#app/core/tenancy/actor'
import { recompute } from '#app/core/procedures/recompute'
import { roles } from '#app/core/tenancy/roles'
import { currentTransaction, withCase, withLoading, withTenant } from '#app/core/tenancy/doors'
import { cleanDatabase } from '#tests/support/clean_database'
import { deskPage } from '#tests/support/desk_page'
import { given } from '#tests/support/given'
import { takenIn, places, taskOf } from '#tests/support/taken_in'

const otherCounty = 440904000000
const sql = (query: string, bindings: any[] = []) => withLoading(async () => (await currentTransaction().rawQuery(query, bindings)).rows)
const townOf = async (county: number) => (await sql('select no from tenants where parent_no = ? order by no limit 1', [county]))[0].no as number
const bodyOf = async (county: number, word: string) => (await sql('select id from departments where tenant_no = ? and word = ?', [county, word]))[0].id as number
const why = { opinion: '户籍不在本区', legalBasis: '试验依据第五条' }

/** The people of four levels and two counties who have, or have not, to do with the case. */
async function participants() {
  const otherTown = await townOf(otherCounty)
  const people = {
    'town reviewer': await given.staff(places.town, 'reviewer'),
    'county reviewer': await given.staff(places.county, 'reviewer', '民政局'),
    'county chief': await given.staff(places.county, 'chief', '民政局'),
    'county issuer': await given.staff(places.county, 'issuer', '民政局'),
    'asked first': await given.staff(places.county, 'reviewer', '公安局'),
    'asked second': await given.staff(places.county, 'reviewer', '卫生健康局'),
    'not asked': await given.staff(places.county, 'reviewer', '教育局'),
    'other reviewer': await given.staff(otherCounty, 'reviewer', '民政局'),
    'other chief': await given.staff(otherCounty, 'chief', '民政局'),
    'other issuer': await given.staff(otherCounty, 'issuer', '民政局'),
    'other department': await given.staff(otherCounty, 'reviewer', '教育局'),
    'other town': await given.staff(otherTown, 'window'),
    'other village': await given.staff(places.otherVillage, 'window'),
  }
  const pages = Object.fromEntries(await Promise.all(Object.entries(people).map(async ([name, who]) => [name, await deskPage(who)] as const)))
  const case_ = await takenIn()
  return { ...case_, otherTown, people, pages: { ...pages, village: case_.village, 'town window': case_.town } as Record<string, typeof case_.village> }
}
type World = Awaited<ReturnType<typeof participants>>

/** What each of them sees of the case: `-` nothing, `reads` the file, `todo` waits in 待办, and what they could do to the whole of it. */
async function whatEachSees({ pages, caseId }: World) {
  const seen: Record<string, string> = {}
  for (const [name, page] of Object.entries(pages)) {
    const { status, props } = await page.visit(`/desk/cases/${caseId}`)
    const todo = (await page.visit('/desk/cases?tab=todo')).props.rows.some((row: any) => row.caseId === caseId)
    const onCase = status === 200 ? props.kase.acts.onCase.filter((act: string) => act !== 'undo') : []
    seen[name] = [status === 200 ? 'reads' : '-', todo && 'todo', ...onCase].filter(Boolean).join(' ')
  }
  return seen
}

async function untilCounty({ caseId, pages }: World) {
  await pages['town window'].act(caseId, 'acceptance', { task: await taskOf(caseId, 'accept') })
  await pages['town reviewer'].act(caseId, 'agreement', { task: await taskOf(caseId, 'first_review'), opinion: '情况属实' })
}

async function askOpinion({ caseId, pages }: World, name: string, word: string) {
  await pages['county reviewer'].act(caseId, 'opinion-request', { task: await taskOf(caseId, 'review'), department: await bodyOf(places.county, word), opinion: '请核实' })
  return () => taskOf(caseId, 'review', 'delegate').then((task) => pages[name].act(caseId, 'opinion', { task, opinion: '属实' }))
}

const handOver = ({ caseId, pages }: World, place = otherCounty, more = {}) => pages['county chief'].tryAct(caseId, 'hand-over', { place, ...why, ...more })

const noDrift = async ({ caseId, people }: World, by: keyof World['people'] = 'county chief') => {
  const { differences } = await actAs(people[by].actor, () => withCase(caseId, '测试', () => recompute()))
  return differences
}

test.group('A case across tenants', (group) => {
  group.each.setup(() => cleanDatabase())

  test('village, town, two departments asked, decided by the county, handed out at a town of another county: what each sees', async ({ assert }) => {
    const world = await participants()
    const { caseId, pages, otherTown, person } = world
    await untilCounty(world)
    const nobody = { 'other reviewer': '-', 'other chief': '-', 'other issuer': '-', 'other department': '-', 'other town': '-', 'other village': '-', 'not asked': '-' }
    const below = { 'village': 'reads', 'town window': 'reads', 'town reviewer': 'reads' }

    const answerFirst = await askOpinion(world, 'asked first', '公安局')
    const chiefs = 'reads suspend extend hand_over cancel'
    assert.deepEqual(await whatEachSees(world), { ...nobody, ...below, 'county reviewer': 'reads suspend', 'county chief': chiefs, 'county issuer': 'reads', 'asked first': 'reads todo suspend', 'asked second': '-' })
    await answerFirst()
    await (await askOpinion(world, 'asked second', '卫生健康局'))()
    assert.deepEqual(await whatEachSees(world), { ...nobody, ...below, 'county reviewer': 'reads todo suspend', 'county chief': chiefs, 'county issuer': 'reads', 'asked first': 'reads suspend', 'asked second': 'reads suspend' })

    await pages['county reviewer'].act(caseId, 'agreement', { task: await taskOf(caseId, 'review'), opinion: '符合条件' })
    await pages['county chief'].act(caseId, 'permission', { task: await taskOf(caseId, 'decide'), opinion: '准予' })
    assert.equal((await handOver(world)).status, 409)
    await pages['county issuer'].act(caseId, 'conclusion', { task: await taskOf(caseId, 'conclude') })

    const task = await taskOf(caseId, 'hand_out')
    const [{ no: unmanned }] = await sql('select no from tenants where parent_no = ? order by no limit 1', [otherTown])
    const atWork = (active: boolean) => sql('update positions set active = ? where tenant_no = ?', [active, unmanned])
    await atWork(false)
    const refusals = [await pages.village.tryAct(caseId, 'hand-out-place', { task, place: 440999000000 }), await pages.village.tryAct(caseId, 'hand-out-place', { task, place: unmanned })]
    await atWork(true)
    for (const { status, body } of refusals) assert.deepEqual([status, body.message], [422, '所选地方没有窗口人员，不能在那里出件，请另选地方'])
    await pages.village.act(caseId, 'hand-out-place', { task, place: otherTown })
    const inTown = await whatEachSees(world)
    assert.containsSubset(inTown, { 'village': 'reads', 'other town': 'reads todo', 'other chief': '-', 'other village': '-' })
    await pages['other town'].act(caseId, 'hand-out', { task: await taskOf(caseId, 'hand_out'), way: 'window', receiver: person.name, idNumber: person.idNumber })
    const [row] = await sql('select state, result, tenant_no from cases where id = ?', [caseId])
    assert.deepEqual(row, { state: 'rating', result: 'permitted', tenant_no: places.county })
    assert.deepEqual(await noDrift(world), [])
  }).timeout(90_000)

  test('handed over to another county before the decision: the new one decides, the old one reads, clocks go on', async ({ assert }) => {
    const world = await participants()
    const { caseId, pages } = world
    await untilCounty(world)
    await pages['county reviewer'].act(caseId, 'claim', { task: await taskOf(caseId, 'review') })
    const clocks = async (name: string) => (await pages[name].visit(`/desk/cases/${caseId}`)).props.kase.clocks.map(({ id, due, total }: any) => ({ id, due, total }))
    const before = await clocks('county chief')

    const offered = await (await pages['county chief'].send('GET', `/desk/cases/${caseId}/authorities`)).json() as any[]
    assert.isAbove(offered.length, 1)
    assert.notInclude(offered.map(({ place }) => place.no), places.county)
    assert.isTrue(offered.every(({ place, department }) => place.no % 1e6 === 0 && department.name.includes('民政')))
    for (const [place, more] of [[otherCounty, { opinion: '' }], [otherCounty, { legalBasis: '' }], [await townOf(otherCounty), {}], [places.county, {}], [440999000000, {}]] as const) {
      const { status, body } = await handOver(world, place, more)
      assert.oneOf(status, [409, 422], JSON.stringify({ place, more }))
      assert.match(body.message, /[\u4e00-\u9fa5]{5}/)
    }
    assert.equal((await pages['county reviewer'].tryAct(caseId, 'hand-over', { place: otherCounty, ...why })).status, 403)

    const actId = randomUUID()
    const [first, second] = [await handOver(world, otherCounty, { actId }), await handOver(world, otherCounty, { actId })]
    assert.deepEqual([first.status, second.status, second.body.seq, second.body.replayed], [200, 200, first.body.seq, true])
    const next = await bodyOf(otherCounty, '民政局')
    assert.deepEqual(await sql('select tenant_no, department_id from cases where id = ?', [caseId]), [{ tenant_no: otherCounty, department_id: next }])
    const dockets = await sql('select tenant_no, owner_no, role, department_id from dockets where case_id = ? order by tenant_no', [caseId])
    assert.deepEqual(
      dockets.map(({ tenant_no: no, owner_no: owner, role }: any) => [no, owner, role]),
      [[places.county, otherCounty, 'handed'], [places.town, otherCounty, 'receive'], [places.village, otherCounty, 'intake'], [otherCounty, otherCounty, 'owner']]
    )
    assert.equal(dockets.find(({ role }: any) => role === 'owner').department_id, next)
    assert.deepEqual(await whatEachSees(world), {
      'village': 'reads', 'town window': 'reads', 'town reviewer': 'reads', 'county reviewer': 'reads', 'county chief': 'reads', 'county issuer': 'reads',
      'asked first': '-', 'asked second': '-', 'not asked': '-', 'other department': '-', 'other town': '-', 'other village': '-',
      'other reviewer': 'reads todo suspend', 'other chief': 'reads suspend extend hand_over cancel', 'other issuer': 'reads',
    })
    assert.deepEqual(await clocks('other chief'), before)
    for (const [noun, body] of [['hand-over', { place: 440981000000, ...why }], ['cancellation', { opinion: '终止' }], ['agreement', { task: await taskOf(caseId, 'review'), opinion: '同意' }]] as const) {
      const answer = await pages[noun === 'agreement' ? 'county reviewer' : 'county chief'].tryAct(caseId, noun, body)
      assert.oneOf(answer.status, [403, 404, 409], noun)
    }

    const { notices } = (await pages['county chief'].visit(`/desk/cases/${caseId}`)).props.kase
    const { seq } = notices.find(({ kind }: any) => kind === 'transfer')
    const { paper } = (await pages['other chief'].visit(`/desk/cases/${caseId}/notices/${seq}`)).props
    const names = await sql('select tenant_no, name from departments where word = ? and tenant_no in (?, ?)', ['民政局', places.county, otherCounty])
    const nameOf = (no: number) => names.find(({ tenant_no: one }: any) => one === no).name
    assert.equal(paper.authority, nameOf(places.county))
    assert.include(paper.paragraphs.join(), nameOf(otherCounty))
    assert.include(paper.paragraphs.join(), '待核')
    assert.lengthOf(await sql(`select 1 from outbox where topic = 'case.handed_over'`), 1)

    await pages['other reviewer'].act(caseId, 'agreement', { task: await taskOf(caseId, 'review'), opinion: '符合条件' })
    await pages['other chief'].act(caseId, 'permission', { task: await taskOf(caseId, 'decide'), opinion: '准予' })
    await pages['other issuer'].act(caseId, 'conclusion', { task: await taskOf(caseId, 'conclude') })
    await pages.village.act(caseId, 'hand-out', { task: await taskOf(caseId, 'hand_out'), way: 'window', receiver: world.person.name, idNumber: world.person.idNumber })
    const decision = await sql(`select tenant_no from case_notices where case_id = ? and kind = 'decision'`, [caseId])
    assert.deepEqual(decision, [{ tenant_no: otherCounty }])
    assert.deepEqual(await noDrift(world, 'other chief'), [])
  }).timeout(90_000)

  test('every row of every table that refers to a case is with the new authority, and the old one still reads it', async ({ assert }) => {
    const world = await participants()
    await untilCounty(world)
    await (await askOpinion(world, 'asked first', '公安局'))()
    assert.equal((await handOver(world)).status, 200)
    const { rows } = await db.connection('owner').rawQuery(`
      select distinct c.conrelid::regclass::text as "table", a.attname as key from pg_constraint c
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
      where c.contype = 'f' and c.confrelid in ('procedures'::regclass, 'cases'::regclass, 'supplement_requests'::regclass)
        and has_table_privilege('${roles.case}', c.conrelid, 'select') order by 1`)
    assert.includeMembers(rows.map((row: any) => row.table), ['cases', 'tasks', 'timers', 'acts', 'case_materials', 'case_opinions', 'case_notices', 'hand_outs', 'supplement_items'])
    for (const { table, key } of rows) {
      const count = `select count(*)::int as n from ${table} where ${key} = ?`
      const [all] = await sql(count, [world.caseId])
      for (const name of ['other chief', 'county chief'] as const) {
        const seen = await actAs(world.people[name].actor, () => withCase(world.caseId, '测试', async () => (await currentTransaction().rawQuery(count, [world.caseId])).rows[0]))
        assert.deepEqual(seen, all, `${table} ${name}`)
      }
    }
    const stale = await sql(
      `select 'tasks' as "table" from tasks where case_id = :id and state in ('open', 'wait') and tenant_no = :old union all
       select 'dockets' from dockets where case_id = :id and owner_no = :old union all
       select 'supervisions' from supervisions where case_id = :id and owner_no = :old union all
       select 'cases' from cases where id = :id and tenant_no = :old union all select 'procedures' from procedures where id = :id and tenant_no = :old`,
      { id: world.caseId, old: places.county } as any
    )
    assert.deepEqual(stale, [])
  }).timeout(60_000)

  test('an opinion still asked at the old authority falls away with the hand-over; who was asked still reads, and answers no more', async ({ assert }) => {
    const world = await participants()
    await untilCounty(world)
    await askOpinion(world, 'asked first', '公安局')
    const task = await taskOf(world.caseId, 'review', 'delegate')
    assert.equal((await handOver(world)).status, 200)
    assert.containsSubset(await whatEachSees(world), { 'asked first': 'reads', 'other reviewer': 'reads todo suspend' })
    assert.equal((await world.pages['asked first'].tryAct(world.caseId, 'opinion', { task, opinion: '属实' })).status, 409)
  }).timeout(60_000)

  test('who looks in from above stands in the access log of the owner', async ({ assert }) => {
    const world = await participants()
    const visitor = await given.staff(440900000000, 'city_admin')
    assert.equal((await (await deskPage(visitor)).visit(`/desk/cases/${world.caseId}`)).status, 200)
    const log = () => currentTransaction().rawQuery('select position_id, why from access_log where case_id = ?', [world.caseId])
    const read = (name: 'county chief' | 'other chief') => actAs(world.people[name].actor, () => withTenant(async () => (await log()).rows))
    assert.deepEqual(await read('county chief'), [{ position_id: visitor.actor.positionId, why: '查看办件' }])
    assert.deepEqual(await read('other chief'), [])
  }).timeout(60_000)
})
