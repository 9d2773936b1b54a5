import { subjectDetails } from '#modules/foundation/identity'
import type { ApplicantFacts } from '#modules/onestop/cases'

/** The signed-in applicant as a case names it, and of an entity who acts for it. */
export async function applicantFacts(subjectId: number) {
  const { kind, name, number, phone, operator } = await subjectDetails(subjectId)
  const facts: ApplicantFacts = { kind, name, idNumber: number ?? '', phone: phone ?? '' }
  return { facts, agent: operator ? { ...operator, phone: facts.phone } : undefined }
}
