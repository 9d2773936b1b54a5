import { test } from '@japa/runner'
import { currentTransaction, withLoading } from '#app/core/tenancy/doors'
import { cleanDatabase } from '#tests/support/clean_database'
import { deskPage } from '#tests/support/desk_page'
import { given, impossibleIdNumber } from '#tests/support/given'
import { allowanceFor, oldPerson, places, taskOf } from '#tests/support/taken_in'

const { county, town, village } = places

test.group('A whole case', (group) => {
  group.each.setup(() => cleanDatabase())

  test('old-age allowance taken in at the village, accepted by the town, decided by the county, handed out in the village', async ({ assert }) => {
    const [clerk, window, first, reviewer, chief, issuer] = await Promise.all([
      given.staff(village, 'window'),
      given.staff(town, 'window'),
      given.staff(town, 'reviewer'),
      given.staff(county, 'reviewer', '民政局'),
      given.staff(county, 'chief', '民政局'),
      given.staff(county, 'issuer', '民政局'),
    ])
    const person = oldPerson()
    const { idNumber } = person
    const atVillage = await deskPage(clerk)
    const application = allowanceFor(person, await atVillage.upload('身份证.pdf'))
    const { caseId } = application
    const taken = await atVillage.post('/desk/take-in', application)
    assert.equal(taken.status, 200, JSON.stringify(taken.body))
    assert.match(taken.body.caseNumber, /^.{43}$/)

    const task = (stage: string, kind?: string) => taskOf(caseId, stage, kind)
    const atTown = await deskPage(window)
    await atTown.act(caseId, 'supplement-request', {
      task: await task('accept'),
      defects: [{ materialCode: 'M01', materialName: '居民身份证', opinion: '复印件不清楚，请重新拍照上传' }],
    })
    await atVillage.act(caseId, 'supplement', { task: await task('accept', 'supplement'), materials: [{ code: 'M01', uploadId: await atVillage.upload('身份证2.pdf') }] })
    await atTown.act(caseId, 'acceptance', { task: await task('accept') })
    await (await deskPage(first)).act(caseId, 'agreement', { task: await task('first_review'), opinion: '情况属实' })
    await (await deskPage(reviewer)).act(caseId, 'agreement', { task: await task('review'), opinion: '符合条件' })
    await (await deskPage(chief)).act(caseId, 'permission', { task: await task('decide'), opinion: '准予' })
    await (await deskPage(issuer)).act(caseId, 'conclusion', { task: await task('conclude') })
    const stranger = await atVillage.post(`/desk/cases/${caseId}/hand-out`, { actId: crypto.randomUUID(), task: await task('hand_out'), way: 'window', receiver: '别人', idNumber: impossibleIdNumber() })
    assert.equal(stranger.status, 422)
    await atVillage.act(caseId, 'hand-out', { task: await task('hand_out'), way: 'window', receiver: '梁大年', idNumber })
    const row = await withLoading(async () => (await currentTransaction().rawQuery('select * from cases where id = ?', [caseId])).rows[0])
    assert.containsSubset(row, { state: 'rating', result: 'permitted', tenant_no: county, intake_no: village })
    const notices = await withLoading(async () => (await currentTransaction().rawQuery('select kind from case_notices where case_id = ? order by seq', [caseId])).rows)
    assert.deepEqual(notices.map(({ kind }: { kind: string }) => kind), ['receipt', 'supplement', 'acceptance', 'decision', 'hand_out'])
    assert.equal((await atVillage.visit(`/desk/cases/${caseId}`)).props.kase.stateTitle, '待评价')
  }).timeout(60_000)
})
