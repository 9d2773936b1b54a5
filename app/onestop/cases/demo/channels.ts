import { randomUUID } from 'node:crypto'
import type { DemoApplication } from '#app/onestop/cases/demo/application'
import { openCaseAs } from '#app/onestop/cases/demo/desk_work'
import type { DemoPlace } from '#app/onestop/cases/demo/places'
import { upload } from '#app/onestop/cases/demo/upload'
import type { Visitor } from '#app/onestop/cases/demo/visitors'

export type Channel = 'portal' | 'window'

interface Handing {
  itemCode: string
  place: DemoPlace
  application: DemoApplication
}

/** Hands the application in, and answers with the id of the case. */
export const handIn = async (channel: Channel, who: Visitor, handing: Handing): Promise<string> => {
  const content = await contentOf(who, handing.application)
  return channel === 'portal' ? submit(who, handing, content) : takeIn(who, handing, content)
}

/** Everything typed, with the materials sent. */
export async function contentOf({ browser }: Visitor, { scenario, answers, materials }: DemoApplication) {
  const sent = []
  for (const { code, name } of materials) sent.push({ code, uploadId: await upload(browser, name) })
  return { scenario, answers, materials: sent, receive: { way: 'window' } }
}

/** At the portal: the draft as it is kept while typing, then 确认并提交. */
async function submit(who: Visitor, handing: Handing, content: object) {
  const draft = await saveDraft(who, handing, content)
  return (await who.browser.post(`/my/drafts/${draft}/submission`, content)).caseId
}

/** Answers with the draft's id. */
export async function saveDraft({ browser }: Visitor, { itemCode, place }: Pick<Handing, 'itemCode' | 'place'>, content: object) {
  const { form } = await browser.page(`/apply/${itemCode}?place=${place.code}`)
  const draft = randomUUID()
  const { code: formCode, version: formVersion } = form
  await browser.put(`/my/drafts/${draft}`, { itemCode, placeNo: Number(place.code), formCode, formVersion, step: 'check', content, editor: randomUUID() })
  return draft
}

/** At the window: the clerk enters it for somebody present. */
async function takeIn({ browser }: Visitor, { itemCode, application: { applicant } }: Handing, content: object) {
  const { kind, name, idNumber, phone, operator } = applicant
  const agent = operator && { ...operator, phone }
  const caseId = randomUUID()
  await browser.post('/desk/take-in', { caseId, itemCode, ...content, applicant: { kind, name, idNumber, phone }, agent, idChecked: 'original', consent: true })
  return caseId
}

/** Hands in what was asked for: the applicant, or the window of intake for them. */
export async function supply(channel: Channel, who: Visitor, caseId: string, { code, name }: { code: string; name: string }) {
  const materials = [{ code, uploadId: await upload(who.browser, name) }]
  if (channel === 'portal') return who.browser.post(`/my/cases/${caseId}/supplement`, { actId: randomUUID(), materials })
  const { supplementTask: task } = await openCaseAs(who, caseId)
  await who.browser.post(`/desk/cases/${caseId}/supplement`, { actId: randomUUID(), task: task ?? undefined, materials })
}
