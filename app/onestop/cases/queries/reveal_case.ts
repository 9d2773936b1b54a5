import { auditApart } from '#app/core/audit/audit'
import { dayOf } from '#app/core/calendar/days'
import { formVersion, presentAnswers } from '#modules/onestop/forms'
import { openForDesk } from '#app/onestop/cases/queries/open_for_desk'
import { peopleOf } from '#app/onestop/cases/queries/people_of'

/** The numbers of one case unmasked, by the right `reveal`; who looked, and when, stands in the audit log before anything is shown. */
export async function revealCase(caseId: string) {
  const shown = await openForDesk(caseId, '查看证件号码、电话', async ({ kase }) => {
    const { definition } = await formVersion(kase.formCode, kase.formVersion)
    const context = { today: dayOf(kase.submittedAt.toJSDate()), scenario: kase.scenario }
    return {
      people: peopleOf(kase.readDetails(), (value) => value),
      answers: await presentAnswers(definition, kase.readAnswers(), context, ['open', 'personal', 'sensitive']),
    }
  })
  await auditApart({ action: 'case.reveal', objectType: 'Case', objectId: caseId })
  return shown
}
