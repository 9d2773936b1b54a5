import { currentSubject } from '#app/core/tenancy/actor'
import { withOwnCase, withSubmission } from '#app/core/tenancy/doors'
import { dayOf } from '#app/core/calendar/days'
import type { ApplicantFacts, ApplicationInput } from '#app/onestop/cases/applying/application_input'
import { contentDigest } from '#app/onestop/cases/applying/content_digest'
import { judgeApplication } from '#app/onestop/cases/applying/judge_application'
import { openCase, type Receipt } from '#app/onestop/cases/applying/open_case'
import type { CaseDetails } from '#app/onestop/cases/case_details'
import { ApplicationRefused } from '#app/onestop/cases/errors'
import { Case } from '#app/onestop/cases/models/case'

interface Submission {
  /** The draft's id becomes the case's. */
  draftId: string
  input: ApplicationInput
  applicant: ApplicantFacts
  agent?: CaseDetails['agent']
  at?: Date
}

/** 申报: the applicant hands in the draft. Once: a repeated submission of the same content gets the same receipt. */
export async function submitCase({ draftId, input, applicant, agent, at = new Date() }: Submission): Promise<Receipt & { again: boolean }> {
  currentSubject()
  const judged = await judgeApplication(input, applicant, dayOf(at))
  if (judged.problems.length) throw new ApplicationRefused(judged.problems)
  const { again, out } = await withSubmission(draftId, contentDigest(input), () =>
    openCase({
      actId: `start:${draftId}`,
      channel: 'portal',
      input,
      judged,
      applicant: judged.parties.applicant,
      more: { agent: judged.parties.agent ?? agent },
      at,
    })
  )
  return { ...(again ? await receiptOf(draftId) : out!), again }
}

const receiptOf = (caseId: string): Promise<Receipt> =>
  withOwnCase(caseId, async () => {
    const kase = await Case.query().select('id', 'caseNumber', 'details').where('id', caseId).firstOrFail()
    return { caseId, caseNumber: kase.caseNumber, queryCode: kase.readDetails().queryCode }
  })
