import { newestCalendar } from '#app/core/calendar/calendar_at'
import { contentOf } from '#app/core/procedures/act_row'
import { byOf } from '#app/core/procedures/actor_of'
import { apply, blank } from '#app/core/procedures/apply'
import { latestDefinition } from '#app/core/procedures/definitions'
import { explained } from '#app/core/procedures/explained'
import { finishStep } from '#app/core/procedures/finish_step'
import { resolveParties } from '#app/core/procedures/parties'
import { hooksOf, kindOf } from '#app/core/procedures/registry'
import type { Act } from '#app/core/procedures/act'
import type { Step } from '#app/core/procedures/step'
import { viewOf } from '#app/core/procedures/view'
import { currentActor } from '#app/core/tenancy/actor'
import { currentCaseId, currentTransaction } from '#app/core/tenancy/doors'

/** What lists show of a case. */
export interface Card {
  number: string
  title: string
  applicant: string
  itemNo: number
  /** Of the competent authority. */
  departmentId: number | null
  intakeDepartmentId?: number | null
}

export interface Beginning {
  actId: string
  /** Key of a published definition: `case.committed`. */
  definition: string
  facts: Record<string, unknown>
  card: Card
  /** For tests; otherwise the moment of the server. */
  at?: Date | string
  inside?: (step: Step) => unknown
}

/** Starts the procedure of the case whose start door is open: root row, dockets, first tasks and clocks, act 1. */
export async function begin({ actId, definition: key, facts, card, at, inside }: Beginning) {
  const caseId = currentCaseId()
  const place = await placeOfStart()
  const definition = await latestDefinition(key)
  const act: Act = { id: actId, act: 'start', by: byOf(currentActor(), []), at: new Date(at ?? Date.now()).toISOString(), data: { facts } }
  if (!act.by.tenant) act.by.tenant = place.intake
  const root = { id: caseId, owner: place.owner, intake: place.intake, subject: `subject:${place.subject}`, department: card.departmentId, intakeDepartment: card.intakeDepartmentId ?? null }
  const state = blank(root, definition)
  const calendar = await newestCalendar(place.calendar)
  const env = { resolve: resolveParties, calendar, image: () => undefined, definition: () => definition }
  const outcome = await explained(state, () => apply(state, act, env))
  const words = hooksOf(key).words(viewOf(outcome.state, definition))
  await currentTransaction().rawQuery(newRoot, { ...place, caseId, key, version: definition.version, calendar: place.calendar, at: act.at, department: card.departmentId, intakeDepartment: card.intakeDepartmentId ?? null } as any)
  await currentTransaction().rawQuery(newDockets, { ...place, ...card, ...words, caseId, kind: kindOf(key), at: act.at, intakeDepartment: card.intakeDepartmentId ?? null } as any)
  const content = contentOf(act)
  await finishStep({ outcome, act, definition, calendar: place.calendar, previousHash: null, content }, state, inside)
  return { seq: 1, state: outcome.state }
}

async function placeOfStart() {
  const { rows } = await currentTransaction().rawQuery(
    `select current_setting('app.owner_no')::bigint as owner, current_setting('app.intake_no')::bigint as intake,
      current_setting('app.subject_of')::bigint as subject, (select coalesce(max(version), 0) from calendar_years) as calendar`
  )
  const { owner, intake, subject, calendar } = rows[0]
  return { owner: Number(owner), intake: Number(intake), subject: Number(subject), calendar: calendar as number }
}

const newRoot = `
  insert into procedures (id, tenant_no, intake_no, subject_id, department_id, intake_department_id, key, version, status, facts, stages, clocks,
    children, suspensions, seq, calendar, started_at)
  values (:caseId, :owner, :intake, :subject, :department, :intakeDepartment, :key, :version, 'running', '{}', '{}', '{}', '{}', '{}', 0, :calendar, :at)`

const newDockets = `
  insert into dockets (case_id, tenant_no, owner_no, role, kind, open, case_number, title, applicant, subject_id, item_no, department_id, status, stage, created_at)
  select :caseId, place, :owner, role, :kind, true, :number, :title, :applicant, :subject, :itemNo, department, :status, :stage, :at
  from (values (cast(:owner as bigint), 'owner', cast(:departmentId as bigint)), (cast(:intake as bigint), 'intake', cast(:intakeDepartment as bigint))) x(place, role, department)
  where role = 'owner' or place <> cast(:owner as bigint)`
