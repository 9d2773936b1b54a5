import { randomUUID } from 'node:crypto'
import { idCheckDigit } from '#app/core/validation/id_number'
import { browserlike } from '#tests/support/browserlike'
import { given } from '#tests/support/given'
import { samples } from '#tests/support/sample_files'

const village = 440902103201
const json = { 'content-type': 'application/json' }

/** What an application for the old-age allowance holds of a person; the ID number is nobody's. */
export const applicantOfCase = {
  name: '梁大年',
  idNumber: '44099919400101001' + idCheckDigit('44099919400101001'),
  phone: '13800005678',
  contactPhone: '13900001111',
  bankAccount: '6217003320001234569',
  address: '山阁岭脚十二号',
}

const answers = {
  registered: '440902103201',
  home: { division: '440902103201', detail: applicantOfCase.address },
  living: 'family',
  contactName: '李建国',
  contactRelation: 'child',
  contactMobile: applicantOfCase.contactPhone,
  bank: 'ccb',
  account: applicantOfCase.bankAccount,
  holder: applicantOfCase.name,
  noOther: true,
  report: true,
  truthful: true,
  name: applicantOfCase.name,
  idNumber: applicantOfCase.idNumber,
  mobile: applicantOfCase.phone,
}

/** An application with a file, taken in at a village window through the pages' own routes: rows of every kind a running case has. */
export async function givenTakenInCase() {
  const { send } = await browserlike(await given.staff(village, 'window'))
  const post = (path: string, body: object) => send('POST', path, { body: JSON.stringify(body), headers: json })
  const [caseId, uploadId] = [randomUUID(), randomUUID()]
  const content = samples.pdf(2000)
  await post('/files/uploads', { id: uploadId, name: '身份证.pdf', size: content.length })
  await send('PUT', `/files/uploads/${uploadId}?offset=0`, { body: new Uint8Array(content), headers: { 'content-type': 'application/octet-stream' } })
  const { name, idNumber, phone } = applicantOfCase
  const taken = await post('/desk/take-in', {
    caseId,
    itemCode: 'MZ009',
    scenario: { who: 'self', kind: 'first', payTo: 'socialCard' },
    answers,
    materials: [{ code: 'M01', uploadId }],
    receive: { way: 'window' },
    applicant: { kind: 'person', name, idNumber, phone },
    idChecked: 'original',
    consent: true,
  })
  if (taken.status !== 200) throw new Error(`${taken.status} ${await taken.text()}`)
  return { caseId, uploadId }
}
