import { randomUUID } from 'node:crypto'
import { Refused } from '#app/onestop/cases/demo/refused'
import type { Visitor } from '#app/onestop/cases/demo/visitors'

/** The case as this member of staff sees it. */
export const openCaseAs = async ({ browser }: Visitor, caseId: string) => (await browser.page(`/desk/cases/${caseId}`)).kase

/** Does the task of a stage that stands open for this member of staff. */
export async function doTask(visitor: Visitor, caseId: string, stage: string, noun: string, body: object = {}) {
  const { acts } = await openCaseAs(visitor, caseId)
  const task = acts.tasks.find((one: { stage: string }) => one.stage === stage)
  if (!task) throw new Refused(`${visitor.place} ${visitor.actor} 没有这一环节的待办（${stage}）`)
  await visitor.browser.post(`/desk/cases/${caseId}/${noun}`, { actId: randomUUID(), task: task.id, ...body })
}
