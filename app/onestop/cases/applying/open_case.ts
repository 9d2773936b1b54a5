import { DateTime } from 'luxon'
import { dayOf } from '#app/core/calendar/days'
import { begin } from '#app/core/procedures/begin'
import { uuidv7 } from '#app/core/ids/uuidv7'
import { currentActor, actorKey } from '#app/core/tenancy/actor'
import { currentCaseId } from '#app/core/tenancy/doors'
import { caseNumber } from '#modules/onestop/service_items'
import { takeUploads } from '#modules/foundation/files'
import { flowOf } from '#app/onestop/cases/applying/case_flow'
import { newQueryCode, queryDigest } from '#app/onestop/cases/applying/query_code'
import type { ApplicantFacts, ApplicationInput } from '#app/onestop/cases/applying/application_input'
import type { JudgedApplication } from '#app/onestop/cases/applying/judged_application'
import type { CaseDetails } from '#app/onestop/cases/case_details'
import { procedureKey } from '#app/onestop/cases/definitions/case_procedures'
import { formFiles } from '#app/onestop/cases/applying/form_files'
import { fixNotice } from '#app/onestop/cases/notices/fix_notice'
import { Case } from '#app/onestop/cases/models/case'
import { CaseMaterial } from '#app/onestop/cases/models/case_material'
import { limitFacts } from '#app/onestop/cases/applying/limit_facts'
import { startFacts } from '#app/onestop/cases/applying/start_facts'

export interface Opening {
  actId: string
  channel: 'portal' | 'window'
  input: ApplicationInput
  judged: JudgedApplication
  applicant: ApplicantFacts
  more: Pick<CaseDetails, 'agent' | 'consent'>
  at: Date
}

/** What the person gets: number and 查询码. */
export interface Receipt {
  caseId: string
  caseNumber: string
  queryCode: string
}

/** Opens the case of a start door: number, procedure, dockets, the application itself and its materials, in one transaction. */
export async function openCase({ actId, channel, input, judged, applicant, more, at }: Opening): Promise<Receipt> {
  const caseId = currentCaseId()
  const { item, form, scenario, values } = judged
  const { ownerNo, intakeNo, subjectId } = await startFacts()
  const number = await caseNumber(item.implementCode, dayOf(at))
  const queryCode = newQueryCode()
  const { seq, state } = await begin({
    actId,
    definition: procedureKey(flowOf(item), item.typeCode === '01'),
    facts: { channel, itemCode: item.code, ...limitFacts(item) },
    card: { number, title: item.name, applicant: applicant.name, itemNo: item.no, departmentId: item.department.id },
    at: at.toISOString(),
  })
  await Case.create({
    id: caseId,
    tenantNo: ownerNo,
    intakeNo,
    departmentId: item.department.id,
    itemNo: item.no,
    itemVersion: item.version,
    itemOverrideVersion: item.overrideVersion,
    itemName: item.name,
    caseNumber: number,
    queryDigest: queryDigest(queryCode),
    channel,
    subjectId,
    applicantKind: applicant.kind,
    applicant: applicant.name,
    details: JSON.stringify({ idNumber: applicant.idNumber, phone: applicant.phone, queryCode, receive: input.receive, ...more } satisfies CaseDetails),
    scenario,
    formCode: form.code,
    formVersion: form.version,
    answers: JSON.stringify(values),
    receiveWay: input.receive.way,
    state: channel === 'portal' ? 'prereview' : 'acceptance',
    statutoryDays: item.statutory.days,
    committedDays: item.committed.days ?? 0,
    submittedAt: DateTime.fromJSDate(at),
  })
  const ofForm = formFiles(form.definition, values)
  await addMaterials(caseId, intakeNo, 1, [...input.materials, ...ofForm], [...judged.materials, ...ofForm], at)
  await fixNotice('receipt', { caseId, seq, at: at.toISOString(), state }, { by: currentActor().name, opinion: '' })
  return { caseId, caseNumber: number, queryCode }
}

/** Takes finished uploads of the acting person over into the case. */
export async function addMaterials(
  caseId: string,
  tenantNo: number,
  round: number,
  given: ApplicationInput['materials'],
  asked: { code: string; name: string }[],
  at: Date
) {
  if (!given.length) return
  const files = await takeUploads(given.map(({ uploadId }) => uploadId))
  const by = { addedBy: actorKey(currentActor()), addedAt: DateTime.fromJSDate(at) }
  await CaseMaterial.createMany(
    files.map(({ name: fileName, key, version, size, sm3, contentType }, n) => {
      const { code } = given[n]
      const { name } = asked.find((one) => one.code === code)!
      return { caseId, id: uuidv7(), tenantNo, code, name, round, objectKey: key, objectVersion: version, fileName, contentType, size, sm3, ...by }
    })
  )
}
