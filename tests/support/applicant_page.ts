import { randomUUID } from 'node:crypto'
import { deskPage } from '#tests/support/desk_page'
import { given } from '#tests/support/given'
import { allowanceFor, oldPerson, places } from '#tests/support/taken_in'

const json = { 'content-type': 'application/json' }

/** What is typed for 高龄老人津贴申领 by the old person; `uploadId`: the ID card. */
export function typedBy(person: ReturnType<typeof oldPerson>, uploadId: string) {
  const { scenario, answers, materials, receive } = allowanceFor(person, uploadId)
  return { scenario, answers, materials, receive }
}

/** Somebody over eighty with an account, and what the pages of an applicant send. */
export async function applicantPage(person = oldPerson()) {
  const who = await given.applicant({ name: person.name, number: person.idNumber, phone: person.phone })
  const page = await deskPage(who)
  const editor = randomUUID()
  const put = async (path: string, body: object) => {
    const response = await page.send('PUT', path, { body: JSON.stringify(body), headers: json })
    return { status: response.status, body: (await response.json()) as any }
  }
  const draftOf = (content: object, more: object = {}) => ({ itemCode: 'MZ009', placeNo: places.village, formCode: 'oldAgeAllowance', formVersion: 1, step: 'form', content, editor, ...more })
  const save = (id: string, content: object, more: object = {}) => put(`/my/drafts/${id}`, draftOf(content, more))
  const submit = (id: string, content: object) => page.post(`/my/drafts/${id}/submission`, content)
  const typed = async () => typedBy(person, await page.upload('身份证.pdf'))

  /** An application handed in at the portal for the village. */
  const apply = async () => {
    const [id, content] = [randomUUID() as string, await typed()]
    await save(id, content)
    const { status, body } = await submit(id, content)
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
    return { ...(body as { caseId: string; caseNumber: string; queryCode: string }), content }
  }
  return { ...page, who, person, editor, save, submit, typed, apply }
}

export const blankContent = { scenario: {}, answers: {}, materials: [], receive: { way: 'window' } }
