import { randomUUID } from 'node:crypto'
import { currentTransaction, withLoading } from '#app/core/tenancy/doors'
import { idCheckDigit } from '#app/core/validation/id_number'
import { deskPage } from '#tests/support/desk_page'
import { given } from '#tests/support/given'

/** Places of the tree where the case of these tests runs. */
export const places = { county: 440902000000, town: 440902103000, village: 440902103201, otherVillage: 440902103202 }

let people = 0
/** Somebody over eighty, of a region that does not exist. */
export function oldPerson(name = '梁大年') {
  const first17 = `44099919400101${String(++people % 1000).padStart(3, '0')}`
  return { kind: 'person' as const, name, idNumber: first17 + idCheckDigit(first17), phone: '13800005678' }
}

const answersOf = ({ name, idNumber, phone }: ReturnType<typeof oldPerson>) => ({
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
  mobile: phone,
})

/** What the village window sends for 高龄老人津贴申领. */
export const allowanceFor = (person: ReturnType<typeof oldPerson>, uploadId: string, caseId = randomUUID() as string) => ({
  caseId,
  itemCode: 'MZ009',
  scenario: { who: 'self', kind: 'first', payTo: 'socialCard' },
  answers: answersOf(person),
  materials: [{ code: 'M01', uploadId }],
  receive: { way: 'window' },
  applicant: person,
  idChecked: 'original',
  consent: true,
})

/** The open task of a stage. */
export const taskOf = (caseId: string, stage: string, kind = 'main') =>
  withLoading(async () => {
    const { rows } = await currentTransaction().rawQuery(`select id from tasks where case_id = ? and stage = ? and state = 'open' and kind = ?`, [caseId, stage, kind])
    return rows[0]?.id as string
  })

/** A case taken in at the village, waiting for the town to accept. */
export async function takenIn(person = oldPerson()) {
  const [clerk, window] = [await given.staff(places.village, 'window'), await given.staff(places.town, 'window')]
  const village = await deskPage(clerk)
  const body = allowanceFor(person, await village.upload('身份证.pdf'))
  const { status, body: receipt } = await village.post('/desk/take-in', body)
  if (status !== 200) throw new Error(JSON.stringify(receipt))
  return { caseId: body.caseId, receipt, person, body, village, town: await deskPage(window), window }
}
