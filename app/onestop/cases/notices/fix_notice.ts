import { DateTime } from 'luxon'
import { dayOf } from '#app/core/calendar/days'
import type { State } from '#app/core/procedures/state'
import { currentTransaction } from '#app/core/tenancy/doors'
import { resolveItem } from '#modules/onestop/service_items'
import { Case } from '#app/onestop/cases/models/case'
import { CaseMaterial } from '#app/onestop/cases/models/case_material'
import { CaseNotice } from '#app/onestop/cases/models/case_notice'
import type { NoticeKind } from '#app/onestop/cases/notices/notice'
import type { NoticeFacts } from '#app/onestop/cases/notices/notice_facts'
import { bodyName } from '#app/onestop/cases/notices/body_name'
import { writeNotice } from '#app/onestop/cases/notices/write_notice'

/** The act behind a notice: when, by whom, in what words, and what belongs to its kind. */
export type Behind = { by: string; opinion: string; legalBasis?: string | null } & Pick<NoticeFacts, 'supplement' | 'suspension' | 'extension' | 'handOut' | 'transfer'>

/** Writes a notice once and for good, in the transaction of the act it follows from. */
export async function fixNotice(kind: NoticeKind, step: { caseId: string; seq: number; at: string; state: State }, behind: Behind) {
  const { caseId, seq, at, state } = step
  const kase = await Case.query().where('id', caseId).firstOrFail()
  const item = await resolveItem(kase.itemNo, kase.intakeNo, kase.itemVersion, kase.itemOverrideVersion)
  const { rows } = await currentTransaction().rawQuery('select name from tenants where no = ?', [kase.intakeNo])
  const { by, opinion, legalBasis, ...more } = behind
  const committed = state.clocks.committed?.due
  const notice = writeNotice(kind, {
    caseNumber: kase.caseNumber,
    queryCode: kase.readDetails().queryCode,
    applicant: kase.applicant,
    itemName: kase.itemName,
    isLicence: item.typeCode === '01',
    authority: await bodyName(state.root),
    intakeName: rows[0].name,
    committedDays: kase.committedDays,
    statutoryDays: kase.statutoryDays,
    dueOn: committed ? dayOf(committed) : null,
    submittedOn: dayOf(kase.submittedAt.toJSDate()),
    materials: countByName(await CaseMaterial.query().where('caseId', caseId).orderBy('code')),
    act: { on: dayOf(at), by, opinion, legalBasis },
    permitted: state.stages.decide?.outcome === 'pass',
    resultName: item.result.name,
    ...more,
  })
  await CaseNotice.create({ caseId, seq, kind, tenantNo: kase.tenantNo, content: JSON.stringify(notice), at: DateTime.fromISO(at) })
}

function countByName(files: CaseMaterial[]) {
  const counts = new Map<string, number>()
  for (const { name } of files) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, files]) => ({ name, files }))
}
