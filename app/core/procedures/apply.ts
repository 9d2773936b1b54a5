import type { Definition } from '#app/core/procedures/definition'
import { caseActs, taskActs } from '#app/core/procedures/acts/index'
import { advance } from '#app/core/procedures/advance'
import { Context } from '#app/core/procedures/context'
import { deemedSince } from '#app/core/procedures/deemed_since'
import { graph } from '#app/core/procedures/graph'
import { isSuspended, suspensionsOf } from '#app/core/procedures/seats'
import type { Act, By, Environment, Outcome } from '#app/core/procedures/act'
import type { Root, StageRow, State, Task } from '#app/core/procedures/state'
import { syncClocks } from '#app/core/procedures/sync_clocks'

const afterTheEnd = ['copy', 'note']
const always = ['claim', 'release', 'supply']

const isOfDepartment = (by: By, task: Task) =>
  task.department === null || by.department === null || by.department === task.department

/** Holds the task's role in its place (and department). */
export const holdsRole = (by: By, task: Task) =>
  by.tenant === task.tenant && task.role !== null && by.roles.includes(task.role) && isOfDepartment(by, task)

/** May this person do this with the task? One person's task is theirs; a role's is anybody's who holds it; a supplement also a window's. */
export function mayAct(by: By, task: Task, act: string) {
  const isTheirs = task.user !== null && (task.user === by.id || task.user === by.for)
  if (isTheirs) return task.kind === 'supplement' || by.tenant === task.tenant
  if (task.user === null || act === 'release' || act === 'claim' || task.kind === 'supplement') return holdsRole(by, task)
  return false
}

/** The only way a case changes: pure. The same state, act and answers of the environment give the same outcome; a refusal changes nothing. */
export function apply(previous: State, act: Act, env: Environment): Outcome {
  const c = new Context(structuredClone(previous), act, env)
  const { root } = c.state
  c.touch('root', root.id)
  root.seq = root.ev = c.seq
  if (act.act !== 'start' && !previous.root.seq) c.refuse('not_started')
  if (root.status === 'finished' && !afterTheEnd.includes(act.act)) c.refuse('finished')
  if (taskActs[act.act]) onTask(c, act)
  else c.need(caseActs[act.act], 'unknown_act')(c, act)
  advance(c)
  if (root.status !== 'finished') root.status = suspensionsOf(c.state).some(({ stage }) => !stage) ? 'suspended' : 'running'
  syncClocks(c)
  const { state, before, effects, inputs } = c
  return { state, before, effects, inputs }
}

function onTask(c: Context, act: Act) {
  const task = c.need(c.state.tasks[act.task ?? ''], 'no_such_task')
  if (isSuspended(c.state, task.stage)) c.refuse('suspended')
  if (task.kind === 'supplement' && act.act !== 'supply') c.refuse('applicant_supplies')
  if (task.state !== 'open') c.refuse('task_not_open', { task: task.id, state: task.state, seq: task.ev })
  if (!mayAct(act.by, task, act.act)) c.refuse('not_yours', { task: task.id, user: task.user })
  const { acts } = c.stageOf(task)
  if (acts && !acts.includes(act.act) && !always.includes(act.act)) c.refuse('act_not_allowed', { act: act.act })
  if (isLateRefusal(act, task) && deemedSince(c, task.stage)) c.refuse('deemed')
  taskActs[act.act](c, act, task)
}

/** Advice may come late; the word of who is in charge may not. */
const isLateRefusal = ({ act }: Act, { kind }: Task) => (act === 'request_supplement' || act === 'refuse') && (kind === 'main' || kind === 'after')

type Beginning = Pick<Root, 'id' | 'owner' | 'intake' | 'subject'> & Partial<Pick<Root, 'department' | 'intakeDepartment'>>

/** A case before its first act. */
export function blank(beginning: Beginning, definition: Definition): State {
  const { key, version } = definition
  const row = (): StageRow => ({ state: 'wait', round: 0, outcome: null, seq: null, from: null, ballot: null, ev: 0 })
  return {
    root: { department: null, intakeDepartment: null, ...beginning, key, version, status: 'running', result: null, facts: {}, seq: 0, ev: 0 },
    stages: Object.fromEntries(graph(definition).order.map(({ id }) => [id, row()])),
    tasks: {},
    timers: {},
    jobs: {},
    children: {},
    clocks: {},
    suspensions: {},
  }
}
