import { currentStaff } from '#app/core/tenancy/actor'
import { withCase, withTakingIn } from '#app/core/tenancy/doors'
import { blindIndex } from '#app/core/crypto/blind_index'
import { dayOf } from '#app/core/calendar/days'
import type { ApplicantFacts, ApplicationInput } from '#app/onestop/cases/applying/application_input'
import { contentDigest } from '#app/onestop/cases/applying/content_digest'
import { judgeApplication } from '#app/onestop/cases/applying/judge_application'
import { openCase, type Receipt } from '#app/onestop/cases/applying/open_case'
import type { CaseDetails } from '#app/onestop/cases/case_details'
import { refuseOtherName } from '#app/onestop/cases/applying/refuse_other_name'
import { ApplicationRefused } from '#app/onestop/cases/errors'
import { Case } from '#app/onestop/cases/models/case'

interface WalkInApplication {
  /** Made by the window's page, so that a repeated click starts nothing twice. */
  caseId: string
  input: Omit<ApplicationInput, 'placeNo'>
  applicant: ApplicantFacts
  agent?: CaseDetails['agent']
  /** 核验证件: what the clerk has seen. */
  idChecked: 'original' | 'electronic'
  at?: Date
}

/** 窗口收件（含代收）: a clerk enters the application of a person present, with or without an account. */
export async function takeInCase({ caseId, input: typed, applicant, agent, idChecked, at = new Date() }: WalkInApplication): Promise<Receipt & { again: boolean }> {
  const { tenantNo, name } = currentStaff()
  const input = { ...typed, placeNo: tenantNo }
  const judged = await judgeApplication(input, applicant, dayOf(at), { agent })
  if (judged.problems.length) throw new ApplicationRefused(judged.problems)
  await refuseOtherName(applicant)
  const consent = { noted: '申请人当面同意窗口代为录入并提交', by: name, idChecked }
  const { again, out } = await withTakingIn(
    caseId,
    { itemNo: judged.item.no, idDigest: blindIndex('id', applicant.idNumber), name: applicant.name, content: contentDigest(input) },
    () => openCase({ actId: `start:${caseId}`, channel: 'window', input, judged, applicant, more: { agent, consent }, at })
  )
  return { ...(again ? await receiptOf(caseId) : out!), again }
}

const receiptOf = (caseId: string): Promise<Receipt> =>
  withCase(caseId, '收件回执', async () => {
    const kase = await Case.query().where('id', caseId).firstOrFail()
    return { caseId, caseNumber: kase.caseNumber, queryCode: kase.readDetails().queryCode }
  })
