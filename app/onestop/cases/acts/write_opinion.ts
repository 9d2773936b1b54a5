import { DateTime } from 'luxon'
import type { Step } from '#app/core/procedures/step'
import { currentStaff } from '#app/core/tenancy/actor'
import { currentTransaction } from '#app/core/tenancy/doors'
import type { DeskActName } from '#app/onestop/cases/acts/desk_acts'
import { CaseOpinion } from '#app/onestop/cases/models/case_opinion'

/** What was written with an act, by whom and for which department; kept with the act itself. */
export async function writeOpinion({ caseId, seq, act, stage }: Step, name: DeskActName, said: { opinion?: string; legalBasis?: string }) {
  const { tenantNo, departmentId, name: byName } = currentStaff()
  const { rows } = await currentTransaction().rawQuery(
    `select coalesce((select name from departments where id = ?), (select name from tenants where no = ?)) as name`,
    [departmentId, tenantNo] as any[]
  )
  await CaseOpinion.create({
    caseId,
    seq,
    tenantNo,
    stage: stage ?? '',
    act: name,
    verdict: act.act,
    opinion: said.opinion?.trim() ?? '',
    legalBasis: said.legalBasis?.trim() || null,
    byName,
    department: rows[0].name,
    at: DateTime.fromISO(act.at),
  })
}
