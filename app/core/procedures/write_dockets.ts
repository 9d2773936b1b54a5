import type { State, Task } from '#app/core/procedures/state'
import type { Limits } from '#app/core/procedures/limits'
import { currentTransaction } from '#app/core/tenancy/doors'

export interface Words {
  status: string
  stage: string
}

const isLive = ({ state }: Task) => state === 'open' || state === 'wait'
const accountOf = (user: string | null) => (user?.startsWith('staff:') ? Number(user.slice(6)) : null)

/** The one person who has the case in hand in this place, if it is one. */
function assigneeIn(tasks: Task[]) {
  const people = new Set(tasks.map(({ user }) => accountOf(user)))
  return people.size === 1 ? [...people][0] : null
}

/** All dockets of the case follow the act; a place that gets its first task gets a docket. */
export async function writeDockets(state: State, { due, yellow, paused, missing }: Limits, { status, stage }: Words) {
  const { root, tasks } = state
  const live = Object.values(tasks).filter(isLive)
  const assignees = Object.fromEntries(
    [...new Set(live.map(({ tenant }) => tenant))].map((tenant) => [tenant, assigneeIn(live.filter((task) => task.tenant === tenant && task.state === 'open'))])
  )
  const newcomers = changedPlaces(state)
  const values = { caseId: root.id, status, stage, due, yellow, paused, missing, open: root.status !== 'finished', assignees: JSON.stringify(assignees) }
  if (newcomers.length) await addDockets(values, newcomers)
  await currentTransaction().rawQuery(
    `update dockets set status = :status, stage = :stage, open = :open, due_at = :due, yellow_at = :yellow, paused = :paused,
      calendar_missing = :missing, assignee_id = (cast(:assignees as jsonb) ->> tenant_no::text)::bigint
    where case_id = :caseId`,
    values as any
  )
}

/** Places that got a task by this act and are neither owner nor intake. */
const changedPlaces = ({ root, tasks }: State) => [
  ...new Set(
    Object.values(tasks)
      .filter((task) => task.ev === root.seq && isLive(task) && task.tenant !== root.owner && task.tenant !== root.intake)
      .map(({ tenant }) => tenant)
  ),
]

const addDockets = (values: Record<string, unknown>, places: number[]) =>
  currentTransaction().rawQuery(
    `insert into dockets (case_id, tenant_no, owner_no, role, kind, open, case_number, title, applicant, subject_id, item_no, status, stage, created_at)
    select case_id, place, owner_no, 'receive', kind, open, case_number, title, applicant, subject_id, item_no, status, stage, created_at
    from dockets, unnest(cast(:places as bigint[])) place where case_id = :caseId and role = 'owner'
    on conflict do nothing`,
    { ...values, places: `{${places.join(',')}}` } as any
  )
