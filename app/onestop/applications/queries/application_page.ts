import { dayOf } from '#app/core/calendar/days'
import { currentSubject } from '#app/core/tenancy/actor'
import { accountOf } from '#modules/onestop/cases'
import { formOf } from '#modules/onestop/forms'
import { showGuide } from '#modules/onestop/service_items'
import { applicantFacts } from '#app/onestop/applications/queries/applicant_facts'
import { carriedOver } from '#app/onestop/applications/queries/carried_over'
import { openDraftOf } from '#app/onestop/applications/queries/find_draft'

/** All that the stepper needs to judge by itself as the server will: item, form, day, what is known of the applicant, and the draft there is. */
export async function applicationPage(code: string, said: { placeNo: number | null; draftId?: string }, now = new Date()) {
  const { common } = await showGuide(code, null)
  const draft = await openDraftOf(common.no)
  const placeNo = said.placeNo ?? draft?.tenantNo ?? null
  const [{ item, intake }, form, { facts }] = await Promise.all([
    showGuide(code, placeNo),
    formOf(common.code),
    applicantFacts(currentSubject().id),
  ])
  return {
    placeNo,
    item: {
      code: common.code,
      name: common.name,
      topLevel: common.topLevel,
      applicantKinds: common.applicantKinds,
      materials: common.materials.map(({ code, name, need }) => ({ code, name, need })),
      result: common.result.name,
      eLicence: common.result.eLicence,
      department: item?.department.name ?? null,
      committed: { days: item?.committed.days ?? common.committedDays, unit: item?.committed.unit ?? common.committedUnit, pending: item?.committed.pending ?? null },
      instant: common.instant,
      licence: common.typeCode === '01',
      intake: intake.at(-1)?.name ?? item?.department.name ?? null,
      inquiryPhone: item?.service.inquiryPhone ?? null,
    },
    form: { code: form.code, version: form.version, basic: form.basic, definition: form.definition },
    applicant: { kind: facts.kind, name: facts.name, phone: facts.phone },
    account: accountOf(facts),
    today: dayOf(now),
    draft: draft && {
      id: draft.id,
      step: draft.step,
      editor: draft.editor,
      savedAt: draft.savedAt.toISO()!,
      ...(await carriedOver(draft, form)),
    },
    /** The address names the draft: go on with it without asking. */
    resume: draft !== null && draft.id === said.draftId,
  }
}
