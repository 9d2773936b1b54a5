import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { currentTransaction, withLoading } from '#app/core/tenancy/doors'
import { applicantPage } from '#tests/support/applicant_page'
import { cleanDatabase } from '#tests/support/clean_database'
import { deskPage } from '#tests/support/desk_page'
import { given } from '#tests/support/given'
import { oldPerson, places, takenIn, taskOf } from '#tests/support/taken_in'

const rows = (sql: string, bindings: any[] = []) => withLoading(async () => (await currentTransaction().rawQuery(sql, bindings)).rows)

test.group('Submission', (group) => {
  group.each.setup(() => cleanDatabase())

  test('a draft becomes the case of the same id, decided by the county, handed in at the village', async ({ assert }) => {
    const page = await applicantPage()
    const { caseId, caseNumber, queryCode, content } = await page.apply()
    assert.match(caseNumber, /^.{43}$/)
    assert.match(queryCode, /^[2-9A-HJ-NP-Z]{12}$/)
    const [row] = await rows('select * from cases where id = ?', [caseId])
    assert.containsSubset(row, { tenant_no: places.county, intake_no: places.village, channel: 'portal', state: 'prereview', applicant: page.person.name })
    const { props } = await page.visit(`/my/cases/${caseId}/receipt`)
    assert.containsSubset(props.receipt, { caseNumber, queryCode, office: '茂南区民政局' })
    const [draft] = await rows('select state from drafts where id = ?', [caseId])
    assert.equal(draft.state, 'submitted')
    assert.equal((await page.save(caseId, content)).status, 409)
    assert.equal((await page.send('DELETE', `/my/drafts/${caseId}`)).status, 409)
    assert.isEmpty((await page.visit('/my/drafts')).props.drafts)
  })

  test('50 equal submissions in parallel are one case and 50 equal answers', async ({ assert }) => {
    const page = await applicantPage()
    const [id, content] = [randomUUID(), await page.typed()]
    await page.save(id, content)
    const answers = await Promise.all(Array.from({ length: 50 }, () => page.submit(id, content)))
    assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200])
    assert.equal(new Set(answers.map(({ body }) => JSON.stringify(body))).size, 1)
    const [{ count }] = await rows('select count(*)::int as count from cases')
    assert.equal(count, 1)
    const [{ acts }] = await rows('select count(*)::int as acts from acts')
    assert.equal(acts, 1)
  }).timeout(60_000)

  test('other content under the same id is refused', async ({ assert }) => {
    const page = await applicantPage()
    const { caseId, content } = await page.apply()
    const { status, body } = await page.submit(caseId, { ...content, answers: { ...content.answers, contactName: '别人' } })
    assert.equal(status, 409)
    assert.include(body.message, '不一致')
  })

  test('what is missing or wrong is said by path, and nothing is handed in', async ({ assert }) => {
    const page = await applicantPage()
    const id = randomUUID()
    const content = { ...(await page.typed()), scenario: { who: 'self' }, materials: [], receive: { way: 'post', phone: '1' } }
    await page.save(id, content)
    const { status, body } = await page.submit(id, content)
    assert.equal(status, 422)
    const paths = body.problems.map(({ path }: { path: string }) => path)
    assert.includeMembers(paths, ['scenario.kind', 'scenario.payTo', 'materials.M01', 'receive.name', 'receive.phone', 'receive.address'])
    for (const { text } of body.problems) assert.match(text, /[\u4e00-\u9fa5]/)
    assert.isEmpty(await rows('select 1 from cases'))
    assert.equal((await page.visit(`/apply/MZ009?draft=${id}`)).props.draft.id, id)
  })

  test('another person’s file is refused, and the draft stays', async ({ assert }) => {
    const [page, other] = [await applicantPage(), await applicantPage(oldPerson('陈大年'))]
    const id = randomUUID()
    const content = { ...(await page.typed()), materials: [{ code: 'M01', uploadId: await other.upload('别人的.pdf') }] }
    await page.save(id, content)
    assert.oneOf((await page.submit(id, content)).status, [409, 422])
    assert.isEmpty(await rows('select 1 from cases'))
    const [{ state }] = await rows('select state from drafts where id = ?', [id])
    assert.equal(state, 'open')
  })

  test('the account’s own name and number win over what is sent', async ({ assert }) => {
    const page = await applicantPage()
    const [id, typed] = [randomUUID(), await page.typed()]
    const content = { ...typed, answers: { ...typed.answers, name: '冒名人', idNumber: oldPerson().idNumber } }
    await page.save(id, content)
    assert.equal((await page.submit(id, content)).status, 200)
    const [kase] = await rows('select applicant from cases')
    assert.equal(kase.applicant, page.person.name)
    const { answers } = (await page.visit(`/my/cases/${id}`)).props.kase
    assert.include(JSON.stringify(answers), page.person.idNumber)
    assert.notInclude(JSON.stringify(answers), '冒名人')
  })

  test('by proxy the applicant is who the form names, and the account’s person acts for them', async ({ assert }) => {
    const [child, parent] = [await applicantPage(oldPerson('李代办')), oldPerson('李老太')]
    const [id, typed] = [randomUUID(), await child.typed()]
    const { name, idNumber, phone } = parent
    const content = {
      ...typed,
      scenario: { ...typed.scenario, who: 'proxy' },
      answers: { ...typed.answers, name, idNumber, mobile: phone, holder: name, agentMobile: child.person.phone, agentRelation: 'child', authority: [await child.upload('委托书.pdf')] },
    }
    await child.save(id, content)
    const { status, body } = await child.submit(id, content)
    assert.equal(status, 200, JSON.stringify(body))
    const { props } = await child.visit(`/my/cases/${id}`)
    assert.equal(props.kase.applicant, '李老太')
    assert.equal(props.kase.agent.name, '李代办')
    assert.includeMembers(props.kase.materials.map((one: any) => one.name), ['委托书', '居民身份证'])
  })

  test('a case taken in for somebody without account is theirs after they register', async ({ assert, client }) => {
    const { caseId, person } = await takenIn()
    const other = await applicantPage(oldPerson('陈大年'))
    assert.equal((await other.visit(`/my/cases/${caseId}`)).status, 404)
    const { idNumber, phone, name } = person
    const { body: sms } = await other.post('/sign-up/codes', { phone })
    const registered = await client.post('/sign-up').json({ kind: 'person', name, idNumber, phone, code: sms.code, password: 'litchi2026', passwordAgain: 'litchi2026' }).header('accept', 'application/json').withCsrfToken().redirects(0)
    assert.oneOf(registered.status(), [200, 201, 204, 302])
    const [{ id }] = await rows('select id from subjects where name = ? and has_account', [name])
    const mine = await deskPage({ key: await given.session(id) })
    assert.deepEqual((await mine.visit('/my/cases')).props.cases.map((one: any) => one.id), [caseId])
    assert.equal((await mine.visit(`/my/cases/${caseId}`)).props.kase.channel, 'window')
  })
})

test.group('Own cases', (group) => {
  group.each.setup(() => cleanDatabase())

  const windowOfTown = async () => deskPage(await given.staff(places.town, 'window'))

  test('a supplement is handed in as a whole or not at all', async ({ assert }) => {
    const page = await applicantPage()
    const { caseId } = await page.apply()
    const town = await windowOfTown()
    const defects = [
      { materialCode: 'M01', materialName: '居民身份证', opinion: '照片不清楚' },
      { materialCode: 'M02', materialName: '居民户口簿', opinion: '请补交户主页' },
    ]
    await town.act(caseId, 'supplement-request', { task: await taskOf(caseId, 'prereview'), defects })
    const before = (await page.visit(`/my/cases/${caseId}`)).props.kase
    assert.equal(before.todo, 'supply')
    assert.deepEqual(before.supplements[0].items.map((one: any) => one.opinion), ['照片不清楚', '请补交户主页'])
    assert.isTrue(before.clocks.find((one: any) => one.id === 'acceptance').paused)
    const one = { code: 'M01', uploadId: await page.upload('身份证.pdf') }
    const half = await page.post(`/my/cases/${caseId}/supplement`, { actId: randomUUID(), materials: [one] })
    assert.equal(half.status, 422)
    assert.include(half.body.message, '居民户口簿')
    assert.lengthOf((await page.visit(`/my/cases/${caseId}`)).props.kase.materials, 1)
    const all = { actId: randomUUID(), materials: [one, { code: 'M02', uploadId: await page.upload('户口簿.pdf') }] }
    assert.equal((await page.post(`/my/cases/${caseId}/supplement`, all)).status, 200)
    assert.equal((await page.post(`/my/cases/${caseId}/supplement`, all)).status, 200, 'the same act again is no second one')
    const after = (await page.visit(`/my/cases/${caseId}`)).props.kase
    assert.isNull(after.todo)
    assert.lengthOf(after.materials, 3)
  })

  test('withdrawn before the decision; not twice', async ({ assert }) => {
    const page = await applicantPage()
    const { caseId } = await page.apply()
    assert.isTrue((await page.visit(`/my/cases/${caseId}`)).props.kase.mayWithdraw)
    assert.equal((await page.post(`/my/cases/${caseId}/withdrawal`, { actId: randomUUID() })).status, 200)
    const { kase } = (await page.visit(`/my/cases/${caseId}`)).props
    assert.containsSubset(kase, { state: 'ended', result: 'withdrawn', mayWithdraw: false })
    assert.deepEqual(kase.milestones.map((one: any) => one.title), ['提交', '撤件'])
    assert.equal((await page.post(`/my/cases/${caseId}/withdrawal`, { actId: randomUUID() })).status, 409)
  })

  test('another person’s case is 404 for each act', async ({ assert }) => {
    const [page, other] = [await applicantPage(), await applicantPage(oldPerson('陈大年'))]
    const { caseId } = await page.apply()
    for (const path of ['', '/receipt', '/notices/1', `/materials/${randomUUID()}`]) assert.equal((await other.visit(`/my/cases/${caseId}${path}`)).status, 404, path)
    assert.equal((await other.post(`/my/cases/${caseId}/withdrawal`, { actId: randomUUID() })).status, 404)
    assert.equal((await other.post(`/my/cases/${caseId}/rating`, { level: 5 })).status, 404)
    assert.isEmpty((await other.visit('/my/cases')).props.cases)
  })

  test('progress by 查询码 without login: found; wrong and unknown alike; ten a minute', async ({ assert, client }) => {
    const page = await applicantPage()
    const { queryCode } = await page.apply()
    const ask = (code: string) => client.post('/progress').json({ code }).header('accept', 'application/json').withCsrfToken()
    const found = await ask(`${queryCode.slice(0, 4)} ${queryCode.slice(4).toLowerCase()}`)
    found.assertStatus(200)
    assert.notProperty(found.body(), 'applicant')
    assert.deepEqual((found.body() as any).milestones.map((one: any) => one.title), ['提交', '受理', '决定', '办结', '领取'])
    const [unknown, wrong] = [await ask('ABCDEFGHJKMN'), await ask('!!!!!!!!!!!!')]
    assert.deepEqual([unknown.status(), unknown.body()], [wrong.status(), wrong.body()])
    for (let n = 0; n < 7; n++) await ask('ABCDEFGHJKMN')
    const late = await ask(queryCode)
    late.assertStatus(429)
    assert.include((late.body() as any).message, '一分钟')
  })
})
