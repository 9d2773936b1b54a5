import { randomUUID } from 'node:crypto'
import { test } from '@japa/runner'
import { currentTransaction, withLoading } from '#app/core/tenancy/doors'
import { idCheckDigit } from '#app/core/validation/id_number'
import { browserlike } from '#tests/support/browserlike'
import { cleanDatabase } from '#tests/support/clean_database'
import { given, impossibleIdNumber } from '#tests/support/given'
import { samples } from '#tests/support/sample_files'

const county = 440902000000
const town = 440902103000
const village = 440902103201

/** A page of somebody signed in: sends JSON, uploads files. */
async function pageOf(who: { key: string }) {
  const { send } = await browserlike(who)
  const post = async (path: string, body: object) => {
    const response = await send('POST', path, { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
    return { status: response.status, body: (await response.json()) as any }
  }
  const upload = async (name: string) => {
    const content = samples.pdf(2000)
    const id = randomUUID()
    await post('/files/uploads', { id, name, size: content.length })
    await send('PUT', `/files/uploads/${id}?offset=0`, { body: new Uint8Array(content), headers: { 'content-type': 'application/octet-stream' } })
    return id
  }
  const act = async (caseId: string, noun: string, body: object = {}) => {
    const { status, body: answer } = await post(`/desk/cases/${caseId}/${noun}`, { actId: randomUUID(), ...body })
    if (status !== 200) throw new Error(`${noun}: ${status} ${JSON.stringify(answer)}`)
    return answer
  }
  const open = async (caseId: string) => {
    const response = await send('GET', `/desk/cases/${caseId}`, { headers: { 'x-inertia': 'true', 'accept': 'application/json' } })
    return response
  }
  return { send, post, upload, act, open }
}

const allowance = (name: string, idNumber: string) => ({
  registered: '440902103201',
  home: { division: '440902103201', detail: '12 号' },
  living: 'family',
  contactName: '李建国',
  contactRelation: 'child',
  contactMobile: '13900001111',
  bank: 'ccb',
  account: '6217003320001234569',
  holder: name,
  noOther: true,
  report: true,
  truthful: true,
  name,
  idNumber,
  mobile: '13800005678',
})

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
    const idNumber = '44099919400101001' + idCheckDigit('44099919400101001')
    const atVillage = await pageOf(clerk)
    const caseId = randomUUID()
    const taken = await atVillage.post('/desk/take-in', {
      caseId,
      itemCode: 'MZ009',
      scenario: { who: 'self', kind: 'first', payTo: 'socialCard' },
      answers: allowance('梁大年', idNumber),
      materials: [{ code: 'M01', uploadId: await atVillage.upload('身份证.pdf') }],
      receive: { way: 'window' },
      applicant: { kind: 'person', name: '梁大年', idNumber, phone: '13800005678' },
      idChecked: 'original',
      consent: true,
    })
    assert.equal(taken.status, 200, JSON.stringify(taken.body))
    assert.match(taken.body.caseNumber, /^.{43}$/)

    const task = async (stage: string, kind = 'main') =>
      withLoading(async () => (await currentTransaction().rawQuery(`select id from tasks where case_id = ? and stage = ? and state = 'open' and kind = ?`, [caseId, stage, kind])).rows[0]?.id)
    const atTown = await pageOf(window)
    await atTown.act(caseId, 'supplement-request', {
      task: await task('accept'),
      defects: [{ materialCode: 'M01', materialName: '居民身份证', opinion: '复印件不清楚，请重新拍照上传' }],
    })
    await atVillage.act(caseId, 'supplement', { task: await task('accept', 'supplement'), materials: [{ code: 'M01', uploadId: await atVillage.upload('身份证2.pdf') }] })
    await atTown.act(caseId, 'acceptance', { task: await task('accept') })
    await (await pageOf(first)).act(caseId, 'agreement', { task: await task('first_review'), opinion: '情况属实' })
    await (await pageOf(reviewer)).act(caseId, 'agreement', { task: await task('review'), opinion: '符合条件' })
    await (await pageOf(chief)).act(caseId, 'permission', { task: await task('decide'), opinion: '准予' })
    await (await pageOf(issuer)).act(caseId, 'conclusion', { task: await task('conclude') })
    const stranger = await atVillage.post(`/desk/cases/${caseId}/hand-out`, { actId: randomUUID(), task: await task('hand_out'), way: 'window', receiver: '别人', idNumber: impossibleIdNumber() })
    assert.equal(stranger.status, 422)
    await atVillage.act(caseId, 'hand-out', { task: await task('hand_out'), way: 'window', receiver: '梁大年', idNumber })
    const row = await withLoading(async () => (await currentTransaction().rawQuery('select * from cases where id = ?', [caseId])).rows[0])
    assert.containsSubset(row, { state: 'rating', result: 'permitted', tenant_no: county, intake_no: village })
    const notices = await withLoading(async () => (await currentTransaction().rawQuery('select kind from case_notices where case_id = ? order by seq', [caseId])).rows)
    assert.deepEqual(notices.map(({ kind }: { kind: string }) => kind), ['receipt', 'supplement', 'acceptance', 'decision', 'hand_out'])
    const page = await atVillage.open(caseId)
    assert.notEqual(page.status, 500)
  }).timeout(60_000)
})
