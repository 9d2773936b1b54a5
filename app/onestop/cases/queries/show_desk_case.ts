import type { Ability } from '#app/core/authorization/ability'
import { present } from '#app/core/authorization/present'
import { dayOf } from '#app/core/calendar/days'
import { lampOf } from '#app/core/procedures/lamp_of'
import { readProcedure } from '#app/core/procedures/read_procedure'
import type { Task } from '#app/core/procedures/state'
import { NotFound } from '#app/core/exceptions/refusal'
import { currentStaff } from '#app/core/tenancy/actor'
import { currentTransaction, withCase } from '#app/core/tenancy/doors'
import { formVersion, presentAnswers } from '#modules/onestop/forms'
import { possibleActs } from '#app/onestop/cases/acts/possible_acts'
import { Case } from '#app/onestop/cases/models/case'
import { CaseMaterial } from '#app/onestop/cases/models/case_material'
import { caseHistory } from '#app/onestop/cases/queries/case_history'
import { clocksOf } from '#app/onestop/cases/queries/clocks_of'
import { supplementsOf } from '#app/onestop/cases/queries/supplements_of'
import { rolesOfStaff } from '#app/onestop/cases/queries/roles_of_staff'

/** A case of another department of the same place is none of one's business, unless one was asked. */
function isOfDepartment(department: number | null, tasks: Task[]) {
  const { departmentId, tenantNo } = currentStaff()
  const own = departmentId === null || department === null || department === departmentId
  return own || tasks.some((task) => task.tenant === tenantNo && task.department === departmentId)
}

/** The workspace of one case: everything a member of staff needs to act on it, masked by right. */
export function showDeskCase(caseId: string, ability: Ability, now = new Date()) {
  const { positionId } = currentStaff()
  return withCase(caseId, '查看办件', async () => {
    const kase = await Case.query().where('id', caseId).firstOrFail()
    const procedure = await readProcedure(caseId)
    const details = kase.readDetails()
    const { rows } = await currentTransaction().rawQuery(
      `select d.role, d.due_at as "dueAt", d.yellow_at as "yellowAt", d.paused, d.calendar_missing as "calendarMissing", d.open, d.stage,
        d.department_id as "departmentId", o.name as authority, i.name as intake, p.name as department
      from dockets d join tenants o on o.no = d.owner_no join tenants i on i.no = ? left join departments p on p.id = ?
      where d.case_id = ? order by (d.tenant_no = current_setting('app.actor_tenant')::bigint) desc limit 1`,
      [kase.intakeNo, kase.departmentId, caseId] as any[]
    )
    const docket = rows[0]
    if (!isOfDepartment(docket.departmentId, Object.values(procedure.state.tasks))) throw new NotFound()
    const { definition } = await formVersion(kase.formCode, kase.formVersion)
    const record = { tenantNo: kase.tenantNo, departmentId: kase.departmentId, idNumber: details.idNumber, phone: details.phone, address: details.receive.address ?? null }
    const today = dayOf(kase.submittedAt.toJSDate())
    return {
      id: kase.id,
      caseNumber: kase.caseNumber,
      itemName: kase.itemName,
      itemNo: kase.itemNo,
      state: kase.state,
      result: kase.result,
      channel: kase.channel,
      applicant: kase.applicant,
      applicantKind: kase.applicantKind,
      ...present(record, ['idNumber', 'phone', 'address'], ability, 'Case'),
      agent: details.agent ? { ...details.agent, ...present({ ...record, idNumber: details.agent.idNumber, phone: details.agent.phone }, ['idNumber', 'phone'], ability, 'Case') } : null,
      consent: details.consent ?? null,
      receiveWay: kase.receiveWay,
      submittedAt: kase.submittedAt.toISO()!,
      authority: docket.authority as string,
      intake: docket.intake as string,
      department: docket.department as string | null,
      role: docket.role as string,
      stage: docket.stage as string,
      lamp: { tone: lampOf(docket, now), dueAt: docket.dueAt as string | null, calendarMissing: docket.calendarMissing as boolean },
      clocks: clocksOf(procedure, now),
      answers: await presentAnswers(definition, kase.readAnswers(), { today, scenario: kase.scenario }, ['open', ...(ability.shows('idNumber', 'Case', record) ? (['personal', 'sensitive'] as const) : (['personal'] as const))]),
      materials: (await CaseMaterial.query().where('caseId', caseId).orderBy('code').orderBy('round').orderBy('addedAt')).map(
        ({ id, code, name, round, fileName, contentType, size, verdict, addedAt }) => ({ id, code, name, round, fileName, contentType, size, verdict, addedAt: addedAt.toISO()! })
      ),
      supplements: await supplementsOf(caseId),
      suspensions: Object.values(procedure.state.suspensions).map(({ id, kind, reason, article45, from, until, state }) => ({ id, kind, reason, article45, from, until, on: state === 'on' })),
      history: await caseHistory(caseId),
      acts: await possibleActs(procedure, ability, await rolesOfStaff(positionId)),
      supplementTask: Object.values(procedure.state.tasks).find(({ kind, state }) => kind === 'supplement' && state === 'open')?.id ?? null,
    }
  })
}

