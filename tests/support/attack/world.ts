import { randomUUID } from 'node:crypto'
import { withLoading } from '#app/core/tenancy/doors'
import type { StaffActor, SubjectActor } from '#app/core/tenancy/actor'
import { idCheckDigit } from '#app/core/validation/id_number'
import { givenMighty, headersOf } from '#tests/support/attack/people'
import { sendTo } from '#tests/support/attack/target'
import { given, one, type SignedIn } from '#tests/support/given'
import { samples } from '#tests/support/sample_files'

/** One place with its people, and a case of theirs from the village to the county. */
export interface World {
  village: number
  town: number
  county: number
  clerk: SignedIn<StaffActor>
  reviewer: SignedIn<StaffActor>
  applicant: SignedIn<SubjectActor>
  caseId: string
}

export const homes = {
  ours: { village: 440981104202, town: 440981104000, county: 440981000000 },
  theirs: { village: 440902103201, town: 440902103000, county: 440902000000 },
}

/** The task of a case that waits for somebody. */
export const openTask = (caseId: string) => withLoading(async () => (await one(`select id from tasks where case_id = ? and state = 'open' order by id desc limit 1`, [caseId]))?.id as string | undefined)

/** What a page of this person sends and is answered. */
export async function pageOf(who: { key: string }) {
  const headers = await headersOf(who)
  const send = sendTo()
  const post = async (path: string, body: object) => {
    const answer = await send({ method: 'POST', path, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) })
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.text}`)
    return JSON.parse(answer.text)
  }
  const upload = async (name: string, content = samples.pdf(2000)) => {
    const id = randomUUID()
    await post('/files/uploads', { id, name, size: content.length })
    const chunk = { method: 'PUT', path: `/files/uploads/${id}?offset=0`, headers: { ...headers, 'content-type': 'application/octet-stream' }, body: Buffer.from(content) }
    const answer = await send(chunk)
    if (answer.status !== 200) throw new Error(`upload: ${answer.status} ${answer.text}`)
    return id
  }
  return { headers, post, upload }
}

/** Old-age allowance: taken in at the village, accepted by the town, waiting there for the first review. */
export async function givenWorld({ village, town, county }: (typeof homes)['ours'], name: string): Promise<World> {
  // Old enough for the allowance; of the region that does not exist, as all numbers of tests.
  const first17 = `44099919400101${String(village % 1000).padStart(3, '0')}`
  const idNumber = first17 + idCheckDigit(first17)
  const applicant = await given.applicant({ name, number: idNumber })
  const [clerk, windowClerk, reviewer] = [await given.staff(village, 'window'), await given.staff(town, 'window'), await givenMighty(county, '民政局')]
  const desk = await pageOf(clerk)
  const caseId = randomUUID()
  const place = String(village)
  await desk.post('/desk/take-in', {
    caseId,
    itemCode: 'MZ009',
    scenario: { who: 'self', kind: 'first', payTo: 'socialCard' },
    answers: {
      registered: place, home: { division: place, detail: '12 号' }, living: 'family', contactName: '李建国', contactRelation: 'child', contactMobile: '13900001111',
      bank: 'ccb', account: '6217003320001234569', holder: name, noOther: true, report: true, truthful: true, name, idNumber, mobile: '13800005678',
    },
    materials: [{ code: 'M01', uploadId: await desk.upload('身份证.pdf') }],
    receive: { way: 'window' },
    applicant: { kind: 'person', name, idNumber, phone: '13800005678' },
    idChecked: 'original',
    consent: true,
  })
  await (await pageOf(windowClerk)).post(`/desk/cases/${caseId}/acceptance`, { actId: randomUUID(), task: await openTask(caseId) })
  await (await pageOf(applicant)).upload('未提交.pdf')
  return { village, town, county, clerk, reviewer, applicant, caseId }
}
