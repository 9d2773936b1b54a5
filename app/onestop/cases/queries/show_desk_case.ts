import type { Ability } from '#app/core/authorization/ability'
import { dayOf } from '#app/core/calendar/days'
import { actorKey, currentStaff } from '#app/core/tenancy/actor'
import { formVersion, presentAnswers } from '#modules/onestop/forms'
import { possibleActs } from '#app/onestop/cases/acts/possible_acts'
import { askedOfCase } from '#app/onestop/cases/queries/asked_of_case'
import { caseHistory } from '#app/onestop/cases/queries/case_history'
import { clocksOf } from '#app/onestop/cases/queries/clocks_of'
import { lampWords } from '#app/onestop/cases/queries/lamp_words'
import { materialsOf } from '#app/onestop/cases/queries/materials_of'
import { noticesOf } from '#app/onestop/cases/queries/notices_of'
import { openForDesk, type DeskCase } from '#app/onestop/cases/queries/open_for_desk'
import { peopleOf } from '#app/onestop/cases/queries/people_of'
import { rolesOfStaff } from '#app/onestop/cases/queries/roles_of_staff'
import { supplementsOf } from '#app/onestop/cases/queries/supplements_of'
import { caseResults, caseStates } from '#app/onestop/cases/states'

/** A supplement that a window of this place may hand in for the applicant. */
function supplementHere({ procedure }: DeskCase, roles: string[]) {
  const { tenantNo } = currentStaff()
  const open = Object.values(procedure.state.tasks).find(({ kind, state }) => kind === 'supplement' && state === 'open')
  return open && open.tenant === tenantNo && roles.includes(open.role ?? 'window') ? open.id : null
}

/** The workspace of one case: everything a member of staff needs to act on it, masked. */
export function showDeskCase(caseId: string, ability: Ability, now = new Date()) {
  const { positionId } = currentStaff()
  return openForDesk(caseId, '查看办件', async (found) => {
    const { kase, procedure, docket } = found
    const { definition } = await formVersion(kase.formCode, kase.formVersion)
    const context = { today: dayOf(kase.submittedAt.toJSDate()), scenario: kase.scenario }
    const details = kase.readDetails()
    const { item, asked } = await askedOfCase(kase)
    const roles = await rolesOfStaff(positionId)
    const history = await caseHistory(caseId)
    return {
      id: kase.id,
      caseNumber: kase.caseNumber,
      itemName: kase.itemName,
      isLicence: item.typeCode === '01',
      state: kase.state,
      stateTitle: caseStates[kase.state],
      resultTitle: kase.result && caseResults[kase.result],
      channel: kase.channel,
      applicant: kase.applicant,
      applicantKind: kase.applicantKind,
      people: peopleOf(details),
      mayReveal: ability.can('reveal', 'Case'),
      consent: details.consent ?? null,
      receiveWay: kase.receiveWay,
      submittedAt: kase.submittedAt.toISO()!,
      authority: docket.authority,
      department: docket.department,
      intake: docket.intake,
      stage: docket.stage,
      lamp: lampWords(docket, now, procedure.calendar),
      clocks: clocksOf(procedure, now),
      answers: await presentAnswers(definition, kase.readAnswers(), context, ['open', 'personal'], ['mobile']),
      materials: await materialsOf(caseId),
      asked,
      supplements: await supplementsOf(caseId),
      supplementTask: supplementHere(found, roles),
      suspensions: Object.values(procedure.state.suspensions)
        .filter(({ state }) => state === 'on')
        .map(({ id, reason, article45, until }) => ({ id, reason, article45, until: dayOf(until) })),
      history,
      notices: await noticesOf(caseId),
      acts: possibleActs(procedure, ability, roles, history[0]?.by === actorKey(currentStaff()) ? history[0].act : null),
    }
  })
}
