import { test } from '@japa/runner'
import { currentTransaction, withLoading } from '#app/core/tenancy/doors'
import { cleanDatabase } from '#tests/support/clean_database'
import { deskPage } from '#tests/support/desk_page'
import { given } from '#tests/support/given'
import { allowanceFor, oldPerson, places, takenIn, taskOf } from '#tests/support/taken_in'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** Accepted and first reviewed by the town: the county's desk has it. */
async function atCounty() {
  const made = await takenIn()
  await made.town.act(made.caseId, 'acceptance', { task: await taskOf(made.caseId, 'accept') })
  const first = await deskPage(await given.staff(places.town, 'reviewer'))
  await first.act(made.caseId, 'agreement', { task: await taskOf(made.caseId, 'first_review'), opinion: '情况属实' })
  const staff = (role: 'reviewer' | 'chief') => given.staff(places.county, role, '民政局').then(deskPage)
  return { ...made, reviewer: await staff('reviewer'), chief: await staff('chief') }
}

test.group('Ways through the desk', (group) => {
  group.each.setup(() => cleanDatabase())

  test('a colleague takes over what was passed on, and nobody else', async ({ assert }) => {
    const { caseId, town } = await takenIn()
    const colleague = await given.staff(places.town, 'window', undefined, { name: '黄敏' })
    const task = await taskOf(caseId, 'accept')
    assert.equal((await town.tryAct(caseId, 'transfer', { task, user: `staff:${colleague.actor.id}`, role: 'window' })).status, 422)
    await town.act(caseId, 'transfer', { task, user: `staff:${colleague.actor.id}`, role: 'window', opinion: '请黄敏办理' })
    const next = await taskOf(caseId, 'accept')
    assert.equal((await town.tryAct(caseId, 'acceptance', { task: next })).status, 409)
    const [row] = (await (await deskPage(colleague)).visit('/desk/cases')).props.rows
    assert.equal(row.claimed, 'mine')
    await (await deskPage(colleague)).act(caseId, 'acceptance', { task: next })
  })

  test('an opinion asked of a colleague comes back to who asked', async ({ assert }) => {
    const { caseId, town, village } = await takenIn()
    const asked = await given.staff(places.town, 'reviewer', undefined, { name: '黄敏' })
    const stranger = await given.staff(places.village, 'window')
    const task = await taskOf(caseId, 'accept')
    assert.equal((await town.tryAct(caseId, 'opinion-request', { task, user: `staff:${stranger.actor.id}`, role: 'window', opinion: '是否属实' })).status, 422)
    await town.act(caseId, 'opinion-request', { task, user: `staff:${asked.actor.id}`, role: 'reviewer', opinion: '是否属实' })
    const page = await deskPage(asked)
    const { kase } = (await page.visit(`/desk/cases/${caseId}`)).props
    assert.deepEqual(kase.acts.tasks[0].acts.filter((act: string) => act !== 'release'), ['give_opinion'])
    await page.act(caseId, 'opinion', { task: kase.acts.tasks[0].id, opinion: '属实' })
    const back = (await town.visit(`/desk/cases/${caseId}`)).props.kase
    assert.include(back.acts.tasks[0].acts, 'accept')
    assert.equal(back.history[0].opinion, '属实')
    assert.deepEqual((await village.visit(`/desk/cases/${caseId}`)).props.kase.acts.tasks, [])
  })

  test('a special procedure stops clocks and tasks until it ends', async ({ assert }) => {
    const { caseId, reviewer } = await atCounty()
    const shown = async () => (await reviewer.visit(`/desk/cases/${caseId}`)).props.kase
    for (const until of ['2020-01-01', 'nonsense', undefined]) {
      assert.equal((await reviewer.tryAct(caseId, 'suspension', { kind: 'site_visit', until, opinion: '入户核查' })).status, 422, until)
    }
    await reviewer.act(caseId, 'suspension', { kind: 'site_visit', until: inDays(10), opinion: '入户核查' })
    const standing = await shown()
    assert.equal(standing.stateTitle, '特别程序')
    assert.equal(standing.lamp.note, '特别程序')
    assert.deepEqual(standing.acts.tasks.flatMap(({ acts }: { acts: string[] }) => acts), [])
    assert.include(standing.acts.onCase, 'resume')
    assert.equal((await reviewer.tryAct(caseId, 'agreement', { task: await taskOf(caseId, 'review'), opinion: '同意' })).status >= 400, true)
    await reviewer.act(caseId, 'resumption', { ref: standing.suspensions[0].id })
    const going = await shown()
    assert.equal(going.stateTitle, '审查中')
    assert.include(going.acts.tasks[0].acts, 'agree')
    assert.notInclude(going.acts.onCase, 'resume')
  })

  test('a limit is extended once, by whoever decides', async ({ assert }) => {
    const { caseId, reviewer, chief } = await atCounty()
    const request = { clock: 'committed', days: 3, opinion: '需要入户核查' }
    assert.equal((await reviewer.tryAct(caseId, 'extension', request)).status, 403)
    assert.equal((await chief.tryAct(caseId, 'extension', { ...request, days: 11 })).status, 422)
    await chief.act(caseId, 'extension', request)
    const again = await chief.tryAct(caseId, 'extension', request)
    assert.equal(again.status, 409)
    assert.include(again.body.message, '只能延长一次')
  })

  test('taking acceptance back voids its notice and its word on the materials', async ({ assert }) => {
    const { caseId, town } = await takenIn()
    await town.act(caseId, 'acceptance', { task: await taskOf(caseId, 'accept') })
    const shown = async () => (await town.visit(`/desk/cases/${caseId}`)).props.kase
    const accepted = await shown()
    assert.equal(accepted.materials[0].verdict, 'passed')
    assert.include(accepted.acts.onCase, 'undo')
    await town.act(caseId, 'undo', {})
    const back = await shown()
    assert.equal(back.stateTitle, '待受理')
    assert.equal(back.materials[0].verdict, 'unchecked')
    assert.deepEqual(back.notices.map(({ kind }: { kind: string }) => kind), ['receipt'])
  })

  test('not accepting ends the case with a notice that names reason and ground', async ({ assert }) => {
    const { caseId, town } = await takenIn()
    const task = await taskOf(caseId, 'accept')
    assert.equal((await town.tryAct(caseId, 'rejection', { task, opinion: ' ' })).status, 422)
    await town.act(caseId, 'rejection', { task, opinion: '不符合年龄条件', legalBasis: '《广东省老年人权益保障条例》' })
    const { kase } = (await town.visit(`/desk/cases/${caseId}`)).props
    assert.equal(kase.resultTitle, '不予受理')
    const { seq } = kase.notices.at(-1)
    const { paper, printing } = (await town.visit(`/desk/cases/${caseId}/notices/${seq}`)).props
    assert.include(paper.paragraphs.join(), '不符合年龄条件')
    assert.include(paper.paragraphs.join(), '《广东省老年人权益保障条例》')
    assert.match(printing.qr, /^<svg/)
    assert.equal((await town.visit(`/desk/cases/${caseId}/notices/99`)).status, 404)
  })

  test('who comes to the window for another stands in the form as the agent', async ({ assert }) => {
    const village = await deskPage(await given.staff(places.village, 'window'))
    const [person, agent] = [oldPerson('梁大年'), oldPerson('梁小妹')]
    const own = allowanceFor(person, await village.upload('身份证.pdf'))
    const { status, body } = await village.post('/desk/take-in', {
      ...own,
      scenario: { ...own.scenario, who: 'proxy' },
      answers: { ...own.answers, agentName: '别人', agentRelation: 'child', authority: [await village.upload('委托书.pdf')] },
      agent: { name: agent.name, idNumber: agent.idNumber, phone: agent.phone },
    })
    assert.equal(status, 200, JSON.stringify(body))
    const { kase } = (await village.visit(`/desk/cases/${own.caseId}`)).props
    const lines = kase.answers.flatMap((block: any) => block.lines)
    assert.equal(lines.find(({ path }: any) => path === 'agentName').text, '梁小妹')
    assert.equal(lines.find(({ path }: any) => path === 'name').text, '梁大年')
    assert.equal(kase.people.agent.name, '梁小妹')
    const [, letter] = kase.materials
    assert.containsSubset(letter, { code: 'form.authority', fileName: '委托书.pdf' })
    assert.equal((await village.send('GET', `/desk/cases/${own.caseId}/materials/${letter.id}`)).status, 200)
    const rows = await withLoading(async () => (await currentTransaction().rawQuery('select name from subjects where id = (select subject_id from cases where id = ?)', [own.caseId])).rows)
    assert.deepEqual(rows, [{ name: '梁大年' }])
  })
})
