import { NotFound } from '#app/core/exceptions/refusal'
import { readProcedure } from '#app/core/procedures/read_procedure'
import type { Task } from '#app/core/procedures/state'
import { currentStaff } from '#app/core/tenancy/actor'
import { currentTransaction, withCase } from '#app/core/tenancy/doors'
import { Case } from '#app/onestop/cases/models/case'

/** A case of another department of the same place is none of one's business, unless one was asked. */
function isOfDepartment(department: number | null, tasks: Task[]) {
  const { departmentId, tenantNo } = currentStaff()
  const own = departmentId === null || department === null || department === departmentId
  return own || tasks.some((task) => task.tenant === tenantNo && task.department === departmentId)
}

/** The docket of the asking place, or the first there is for those above. */
async function docketOf({ id, intakeNo, departmentId }: Case) {
  const { rows } = await currentTransaction().rawQuery(
    `select d.role, d.due_at as "dueAt", d.yellow_at as "yellowAt", d.paused, d.calendar_missing as "calendarMissing", d.open, d.stage,
      d.status, d.department_id as "departmentId", o.name as authority, i.name as intake, p.name as department
    from dockets d join tenants o on o.no = d.owner_no join tenants i on i.no = ? left join departments p on p.id = ?
    where d.case_id = ? order by (d.tenant_no = current_setting('app.actor_tenant')::bigint) desc limit 1`,
    [intakeNo, departmentId, id] as any[]
  )
  return rows[0] as {
    role: string
    dueAt: Date | null
    yellowAt: Date | null
    paused: boolean
    calendarMissing: boolean
    open: boolean
    stage: string
    status: string
    departmentId: number | null
    authority: string
    intake: string
    department: string | null
  }
}

export interface DeskCase {
  kase: Case
  procedure: Awaited<ReturnType<typeof readProcedure>>
  docket: Awaited<ReturnType<typeof docketOf>>
}

/** One case for a member of staff: of the own place and department, else it is not there. `why` stands in the access log. */
export const openForDesk = <T>(caseId: string, why: string, work: (found: DeskCase) => Promise<T>) =>
  withCase(caseId, why, async () => {
    const kase = await Case.query().where('id', caseId).firstOrFail()
    const procedure = await readProcedure(caseId)
    const docket = await docketOf(kase)
    if (!isOfDepartment(docket.departmentId, Object.values(procedure.state.tasks))) throw new NotFound()
    return work({ kase, procedure, docket })
  })
