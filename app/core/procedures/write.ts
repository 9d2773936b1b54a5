import type { Definition } from '#app/core/procedures/definition'
import type { Act, Outcome } from '#app/core/procedures/act'
import type { State } from '#app/core/procedures/state'
import { dueOf, limitsOf } from '#app/core/procedures/limits'
import { jobRow, rootRow, taskRow, timerRow } from '#app/core/procedures/rows'
import { writeDockets, type Words } from '#app/core/procedures/write_dockets'
import { actRow } from '#app/core/procedures/act_row'
import { currentTransaction } from '#app/core/tenancy/doors'

export interface Writing {
  outcome: Outcome
  act: Act
  definition: Definition
  words: Words
  calendar: number
  previousHash: Buffer | null
  content: Buffer
}

const statement = `
  with root as (
    update procedures p set department_id = x.department_id, version = x.version, status = x.status, result = x.result, facts = x.facts,
      stages = x.stages, clocks = x.clocks, children = x.children, suspensions = x.suspensions, seq = x.seq, calendar = x.calendar,
      due_at = x.due_at, yellow_at = x.yellow_at, lamp_at = x.lamp_at,
      finished_at = case when x.status = 'finished' then coalesce(p.finished_at, x.at) end
    from jsonb_to_record(cast(:root as jsonb)) x(id uuid, department_id bigint, version int, status text, result text,
      facts jsonb, stages jsonb, clocks jsonb, children jsonb, suspensions jsonb, seq int, calendar int, due_at timestamptz, yellow_at timestamptz,
      lamp_at timestamptz, at timestamptz)
    where p.id = x.id and p.seq = x.seq - 1 returning 1),
  t as (
    insert into tasks select * from jsonb_populate_recordset(cast(null as tasks), cast(:tasks as jsonb))
    on conflict (case_id, id) do update set tenant_no = excluded.tenant_no, department_id = excluded.department_id, role = excluded.role,
      user_id = excluded.user_id, stage = excluded.stage, state = excluded.state, verdict = excluded.verdict, done_by = excluded.done_by,
      ev = excluded.ev, due_at = excluded.due_at, opened_at = coalesce(tasks.opened_at, excluded.opened_at), closed_at = excluded.closed_at),
  m as (
    insert into timers select * from jsonb_populate_recordset(cast(null as timers), cast(:timers as jsonb))
    on conflict (case_id, id) do update set at = excluded.at, state = excluded.state, ev = excluded.ev),
  j as (
    insert into jobs select * from jsonb_populate_recordset(cast(null as jobs), cast(:jobs as jsonb))
    on conflict (case_id, id) do update set at = excluded.at, state = excluded.state, tries = excluded.tries, ev = excluded.ev),
  i as (insert into act_ids (act_id, case_id, seq) values (:actId, :caseId, :seq)),
  a as (
    insert into acts (case_id, seq, act_id, act, task, stage, actor, actor_name, actor_tenant, at, version, calendar, sealed, content, hash, signature)
    values (:caseId, :seq, :actId, :act, :task, :stage, :actor, :actorName, :actorTenant, :at, :version, :calendar, :sealed, :content, :hash, :signature))
  select count(*)::int as written from root`

/** Writes what an act changed: one statement for root, tasks, timers, jobs and log, one for the dockets. */
export async function write(writing: Writing) {
  const { outcome, act, definition } = writing
  const { state } = outcome
  const limits = limitsOf(state, definition)
  const row = await actRow(writing)
  const { rows } = await currentTransaction().rawQuery(statement, {
    root: JSON.stringify({
      ...rootRow(state),
      calendar: writing.calendar,
      due_at: limits.due,
      yellow_at: limits.yellow,
      lamp_at: limits.yellow && limits.yellow > act.at ? limits.yellow : null,
      at: act.at,
    }),
    tasks: JSON.stringify(changedTasks(state, act.at, limits)),
    timers: JSON.stringify(changed(state, state.timers).map((timer) => timerRow(timer, state.root.id))),
    jobs: JSON.stringify(changed(state, state.jobs).map((job) => jobRow(job, state.root.id))),
    ...row,
  } as any)
  if (rows[0].written !== 1) throw new Error('Lost update: the case changed under the lock')
  await writeDockets(state, limits, writing.words)
}

const changed = <T extends { ev: number }>({ root }: State, rows: Record<string, T>) => Object.values(rows).filter(({ ev }) => ev === root.seq)

/** Rows of this act, and when a clock moved the due dates of all that is still to do. */
function changedTasks(state: State, at: string, limits: ReturnType<typeof limitsOf>) {
  const moved = changed(state, state.clocks).length > 0
  return Object.values(state.tasks)
    .filter((task) => task.ev === state.root.seq || (moved && (task.state === 'open' || task.state === 'wait')))
    .map((task) => taskRow(task, state.root.id, at, dueOf(task, state, limits)))
}
