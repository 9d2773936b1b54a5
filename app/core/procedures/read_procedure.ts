import { newestCalendar } from '#app/core/calendar/calendar_at'
import { definitionOf } from '#app/core/procedures/definitions'
import { stateFrom } from '#app/core/procedures/rows'
import { viewOf } from '#app/core/procedures/view'
import { currentCaseId, currentTransaction } from '#app/core/tenancy/doors'

/** The procedure of the open door's case: state, definition, view. For staff, inside `withCase`. */
export async function readProcedure(caseId = currentCaseId()) {
  const { rows } = await currentTransaction().rawQuery(
    `select p.*,
      (select jsonb_agg(t) from tasks t where case_id = p.id) as tasks,
      (select jsonb_agg(t) from timers t where case_id = p.id) as timers,
      (select jsonb_agg(t) from jobs t where case_id = p.id) as jobs,
      (select coalesce(max(version), 0) from calendar_years) as newest
    from procedures p where id = ?`,
    [caseId]
  )
  return read(rows[0], rows[0])
}

/** The same for the applicant, inside `withOwnCase`: without tasks, timers and jobs. */
export async function readOwnProcedure(caseId = currentCaseId()) {
  const { rows } = await currentTransaction().rawQuery(
    'select p.*, (select coalesce(max(version), 0) from calendar_years) as newest from procedures p where id = ?',
    [caseId]
  )
  return read(rows[0], { tasks: [], timers: [], jobs: [] })
}

async function read(root: any, more: { tasks: any[] | null; timers: any[] | null; jobs: any[] | null }) {
  const state = stateFrom(root, more)
  const definition = await definitionOf(root.key, root.version)
  const calendar = await newestCalendar(root.newest)
  return { state, definition, view: viewOf(state, definition), calendar, dueAt: root.due_at as Date | null, startedAt: root.started_at as Date }
}
