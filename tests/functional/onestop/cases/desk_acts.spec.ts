import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { logFaults } from '#app/core/procedures/log_faults'
import { currentTransaction, withLoading } from '#app/core/tenancy/doors'
import { cleanDatabase } from '#tests/support/clean_database'
import { deskPage } from '#tests/support/desk_page'
import { given } from '#tests/support/given'
import { allowanceFor, oldPerson, places, takenIn, taskOf } from '#tests/support/taken_in'

const rowsOf = (query: string, bindings: any[]) => withLoading(async () => (await currentTransaction().rawQuery(query, bindings)).rows)
const defect = (opinion: string) => ({ materialCode: 'M01', materialName: '居民身份证', opinion })

test.group('Acts of the desk', (group) => {
  group.each.setup(() => cleanDatabase())

  test('by the wrong role, place or stage are refused with a sentence', async ({ assert }) => {
    const { caseId, village, town } = await takenIn()
    const task = await taskOf(caseId, 'accept')
    const answers = [
      await (await deskPage(await given.staff(places.town, 'reviewer'))).tryAct(caseId, 'acceptance', { task }),
      await village.tryAct(caseId, 'acceptance', { task }),
      await (await deskPage(await given.staff(places.otherVillage, 'window'))).tryAct(caseId, 'acceptance', { task }),
      await town.tryAct(caseId, 'hand-out', { task, way: 'post', receiver: '梁大年' }),
      await town.tryAct(caseId, 'acceptance', { task: 'nonsense' }),
    ]
    assert.deepEqual(answers.map(({ status }) => status), [403, 404, 404, 409, 404])
    for (const { body } of answers) assert.match(body.message, /[\u4e00-\u9fa5]{6}/)
    assert.equal((await town.visit(`/desk/cases/${caseId}`)).props.kase.state, 'acceptance')
  })

  test('are done once, however often they are sent', async ({ assert }) => {
    const { caseId, town } = await takenIn()
    const request = { actId: randomUUID(), task: await taskOf(caseId, 'accept') }
    const answers = await Promise.all([town.tryAct(caseId, 'acceptance', request), town.tryAct(caseId, 'acceptance', request)])
    assert.deepEqual(answers.map(({ status }) => status), [200, 200])
    assert.equal(answers[0].body.seq, answers[1].body.seq)
    const { props } = await town.visit(`/desk/cases/${caseId}`)
    assert.lengthOf(props.kase.history.filter(({ act }: { act: string }) => act === 'accept'), 1)
    const late = await town.tryAct(caseId, 'acceptance', { task: request.task })
    assert.equal(late.status, 409)
    assert.match(late.body.message, /这一步已由.+办理/)
  })

  test('claiming keeps others off, releasing lets them in', async ({ assert }) => {
    const { caseId, town } = await takenIn()
    const colleague = await deskPage(await given.staff(places.town, 'window'))
    const task = await taskOf(caseId, 'accept')
    await town.act(caseId, 'claim', { task })
    const other = await colleague.tryAct(caseId, 'acceptance', { task })
    assert.equal(other.status, 409)
    assert.include(other.body.message, '签收')
    await colleague.act(caseId, 'release', { task })
    await colleague.act(caseId, 'acceptance', { task })
  })

  test('a supplement request taken back asks for nothing any more, and another one can be made', async ({ assert }) => {
    const { caseId, town } = await takenIn()
    await town.act(caseId, 'supplement-request', { task: await taskOf(caseId, 'accept'), defects: [defect('复印件不清楚')] })
    await town.act(caseId, 'undo')
    const { kase } = (await town.visit(`/desk/cases/${caseId}`)).props
    assert.equal(kase.state, 'acceptance')
    assert.isEmpty(kase.supplements)
    assert.isEmpty(kase.notices.filter(({ kind }: { kind: string }) => kind === 'supplement'))
    await town.act(caseId, 'supplement-request', { task: await taskOf(caseId, 'accept'), defects: [defect('请上传正反两面')] })
    const after = (await town.visit(`/desk/cases/${caseId}`)).props.kase
    assert.deepEqual(after.supplements.flatMap(({ items }: any) => items.map(({ opinion }: any) => opinion)), ['请上传正反两面'])
    assert.deepEqual(await withLoading(() => logFaults(caseId)), [])
  })

  test('L-005: each defective material needs an opinion of at most 500 characters, which stands on the notice and the case page', async ({ assert }) => {
    const { caseId, village, town } = await takenIn()
    const task = await taskOf(caseId, 'accept')
    for (const defects of [[], [defect('')], [defect('  ')], [defect('字'.repeat(501))]]) {
      const { status, body } = await town.tryAct(caseId, 'supplement-request', { task, defects })
      assert.equal(status, 422)
      assert.match(body.errors[0].message, /[\u4e00-\u9fa5]/)
    }
    assert.equal((await town.visit(`/desk/cases/${caseId}`)).props.kase.state, 'acceptance')
    await town.act(caseId, 'supplement-request', { task, defects: [defect('复印件不清楚，请重新拍照上传')] })
    const { kase } = (await village.visit(`/desk/cases/${caseId}`)).props
    assert.deepEqual(kase.supplements[0].items, [defect('复印件不清楚，请重新拍照上传')])
    assert.equal(kase.materials[0].verdict, 'defective')
    const { seq } = kase.notices.find(({ kind }: { kind: string }) => kind === 'supplement')
    const { paper } = (await village.visit(`/desk/cases/${caseId}/notices/${seq}`)).props
    assert.deepEqual(paper.rows.body, [['1', '居民身份证', '复印件不清楚，请重新拍照上传']])
  })

  test('L-007: while a supplement is waited for the clock stands, with the moment it stopped; handing it in sets it going', async ({ assert }) => {
    const { caseId, village, town } = await takenIn()
    await town.act(caseId, 'supplement-request', { task: await taskOf(caseId, 'accept'), defects: [defect('请重新拍照')] })
    const clockOf = async () => (await town.visit(`/desk/cases/${caseId}`)).props.kase.clocks[0]
    const standing = await clockOf()
    assert.isTrue(standing.paused)
    assert.closeTo(Date.parse(standing.pausedSince), Date.now(), 60_000)
    assert.include(standing.why.join(), '等待申请人补正')
    const { kase } = (await village.visit(`/desk/cases/${caseId}`)).props
    const empty = await village.tryAct(caseId, 'supplement', { task: kase.supplementTask, materials: [{ code: 'M09', uploadId: await village.upload('别的.pdf') }] })
    assert.equal(empty.status, 422)
    assert.include(empty.body.message, '居民身份证')
    await village.act(caseId, 'supplement', { task: kase.supplementTask, materials: [{ code: 'M01', uploadId: await village.upload('身份证.pdf') }] })
    assert.isFalse((await clockOf()).paused)
    await town.act(caseId, 'acceptance', { task: await taskOf(caseId, 'accept') })
    const { materials } = (await town.visit(`/desk/cases/${caseId}`)).props.kase
    assert.deepEqual(materials.map(({ round, verdict }: any) => [round, verdict]), [[1, 'defective'], [2, 'passed']])
  })

  test('a case of another department or place is not there, its files neither', async ({ assert }) => {
    const { caseId, town } = await takenIn()
    const { kase } = (await town.visit(`/desk/cases/${caseId}`)).props
    const file = `/desk/cases/${caseId}/materials/${kase.materials[0].id}`
    const own = await deskPage(await given.staff(places.county, 'reviewer', '民政局'))
    assert.equal((await own.visit(`/desk/cases/${caseId}`)).status, 200)
    assert.equal((await own.send('GET', file)).status, 200)
    for (const stranger of [await given.staff(places.county, 'reviewer', '教育局'), await given.staff(places.otherVillage, 'window')]) {
      const page = await deskPage(stranger)
      for (const path of [`/desk/cases/${caseId}`, file, `/desk/cases/${caseId}/notices/1`]) assert.equal((await page.send('GET', path)).status, 404, path)
      assert.equal((await page.post(`/desk/cases/${caseId}/reveal`)).status, 404)
    }
  })

  test('numbers are masked until somebody with the right looks, which is noted', async ({ assert }) => {
    const { caseId, town, person, window } = await takenIn()
    const { kase } = (await town.visit(`/desk/cases/${caseId}`)).props
    assert.notInclude(JSON.stringify(kase), person.idNumber)
    assert.notInclude(JSON.stringify(kase), person.phone)
    const { body } = await town.post(`/desk/cases/${caseId}/reveal`)
    assert.equal(body.people.idNumber, person.idNumber)
    const noted = await rowsOf(`select actor from audit_log where action = 'case.reveal' and object_id = ?`, [caseId])
    assert.deepEqual(noted, [{ actor: `staff:${window.actor.id}` }])
    const admin = await deskPage(await given.staff(places.county, 'tenant_admin'))
    assert.equal((await admin.post(`/desk/cases/${caseId}/reveal`)).status, 403)
  })

  test('colleagues of the own place are offered, no others', async ({ assert }) => {
    const { town } = await takenIn()
    await given.staff(places.town, 'reviewer', undefined, { name: '黄敏' })
    await given.staff(places.otherVillage, 'window', undefined, { name: '罗远' })
    const people = (await (await town.send('GET', '/desk/colleagues')).json()) as { name: string; roles: string[] }[]
    assert.deepInclude(people.map(({ name, roles }) => [name, roles]), ['黄敏', ['reviewer']])
    assert.notInclude(people.map(({ name }) => name), '罗远')
  })

  test('a number that belongs to somebody of another name is refused at its field', async ({ assert }) => {
    const { village, person } = await takenIn()
    const { status, body } = await village.post('/desk/take-in', allowanceFor({ ...person, name: '王大年' }, await village.upload('身份证.pdf')))
    assert.equal(status, 422)
    assert.equal(body.problems[0].path, 'applicant.idNumber')
    assert.include(body.problems[0].text, '另一个姓名')
  })

  test('the same walk-in sent twice is one case with one receipt', async ({ assert }) => {
    const { village, body, receipt } = await takenIn()
    const again = await village.post('/desk/take-in', body)
    assert.deepEqual(again.body, { ...receipt, again: true })
  })

  test('files that are nobody\'s, or no files at all, are refused with a sentence', async ({ assert }) => {
    const village = await deskPage(await given.staff(places.village, 'window'))
    const foreign = await (await deskPage(await given.staff(places.village, 'window'))).upload('身份证.pdf')
    const own = allowanceFor(oldPerson(), await village.upload('身份证.pdf'))
    const proxy = { ...own, scenario: { ...own.scenario, who: 'proxy' }, answers: { ...own.answers, agentName: '梁小妹', agentIdNumber: oldPerson().idNumber, agentMobile: '13900001111', agentRelation: 'child', authority: ['nonsense'] } }
    const answers = [
      await village.post('/desk/take-in', { ...own, materials: [{ code: 'M01', uploadId: foreign }] }),
      await village.post('/desk/take-in', { ...own, materials: [{ code: 'M01', uploadId: randomUUID() }] }),
      await village.post('/desk/take-in', proxy),
      await village.post('/desk/take-in', { ...own, itemCode: 'ZZ999' }),
    ]
    assert.deepEqual(answers.map(({ status }) => status), [422, 422, 422, 404])
    assert.deepEqual(answers[2].body.problems, [{ path: 'authority', text: '委托书没有上传成功，请重新上传' }])
    assert.equal((await village.post('/desk/take-in', own)).status, 200)
  })

  test('what is missing of a walk-in is said by field', async ({ assert }) => {
    const village = await deskPage(await given.staff(places.village, 'window'))
    const person = { ...oldPerson(), idNumber: '440999194001010011', phone: '123' }
    const { status, body } = await village.post('/desk/take-in', { ...allowanceFor(person, randomUUID()), consent: false })
    assert.equal(status, 422)
    assert.includeMembers(body.errors.map(({ field }: { field: string }) => field), ['applicant.phone', 'consent'])
  })
})
