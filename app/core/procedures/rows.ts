import type { Job, State, Task, Timer } from '#app/core/procedures/state'

const byId = <T extends { id: string }>(rows: any[] | null, read: (row: any) => T) => Object.fromEntries((rows ?? []).map((row) => [row.id, read(row)]))
const moment = (value: string | Date) => new Date(value).toISOString()
const number = (value: unknown) => (value === null ? null : Number(value))

const readTask = (row: any): Task => ({
  id: row.id,
  stage: row.stage,
  round: row.round,
  seat: row.seat,
  pos: row.pos,
  kind: row.kind,
  state: row.state,
  tenant: Number(row.tenant_no),
  department: number(row.department_id),
  role: row.role,
  user: row.user_id,
  verdict: row.verdict,
  by: row.done_by,
  ev: row.ev,
})

const readTimer = (row: any): Timer => ({ id: row.id, kind: row.kind, ref: row.ref, at: moment(row.at), state: row.state, ev: row.ev })

const readJob = (row: any): Job => ({
  id: row.id,
  stage: row.stage,
  round: row.round,
  port: row.port,
  state: row.state,
  tries: row.tries,
  at: moment(row.at),
  ev: row.ev,
})

interface Loaded {
  tasks: any[] | null
  timers: any[] | null
  jobs: any[] | null
}

/** From rows to the state the engine works on. */
export const stateFrom = (root: any, { tasks, timers, jobs }: Loaded): State => ({
  root: {
    id: root.id,
    owner: Number(root.tenant_no),
    intake: Number(root.intake_no),
    subject: `subject:${root.subject_id}`,
    department: number(root.department_id),
    intakeDepartment: number(root.intake_department_id),
    key: root.key,
    version: root.version,
    status: root.status,
    result: root.result,
    facts: root.facts,
    seq: root.seq,
    ev: root.seq,
  },
  stages: root.stages,
  clocks: root.clocks,
  children: root.children,
  suspensions: root.suspensions,
  tasks: byId(tasks, readTask),
  timers: byId(timers, readTimer),
  jobs: byId(jobs, readJob),
})

/** The part of a state that lies in the root row. */
export function rootRow({ root, stages, clocks, children, suspensions }: State) {
  const { id, department, version, status, result, facts, seq } = root
  return { id, department_id: department, version, status, result, facts, stages, clocks, children, suspensions, seq }
}

export const taskRow = (task: Task, caseId: string, at: string, due: string | null) => ({
  case_id: caseId,
  id: task.id,
  tenant_no: task.tenant,
  department_id: task.department,
  role: task.role,
  user_id: task.user,
  stage: task.stage,
  round: task.round,
  seat: task.seat,
  pos: task.pos,
  kind: task.kind,
  state: task.state,
  verdict: task.verdict,
  done_by: task.by,
  ev: task.ev,
  due_at: due,
  opened_at: task.state === 'open' ? at : null,
  closed_at: task.state === 'done' || task.state === 'gone' ? at : null,
})

export const timerRow = ({ id, kind, ref, at, state, ev }: Timer, caseId: string) => ({ case_id: caseId, id, kind, ref, at, state, ev, leased_until: '-infinity' })

export const jobRow = ({ id, stage, round, port, state, tries, at, ev }: Job, caseId: string) => ({ case_id: caseId, id, stage, round, port, state, tries, at, ev, leased_until: '-infinity' })
