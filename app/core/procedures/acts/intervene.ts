import type { Context } from '#app/core/procedures/context'
import type { Act } from '#app/core/procedures/act'
import type { State } from '#app/core/procedures/state'
import { finish } from '#app/core/procedures/finish'
import { graph } from '#app/core/procedures/graph'
import { settleAll } from '#app/core/procedures/seats'
import { endRun, openStage } from '#app/core/procedures/stages'

const finalPassed = (c: Context) => c.graph.order.find(({ id, final }) => final && c.state.stages[id].state === 'done')

/** 撤件 by the applicant, 终止 by the authority: both only before anything final. */
const end = (usual: string) => (c: Context, act: Act) => {
  const final = finalPassed(c)
  if (final) c.refuse('final', { stage: final.id })
  finish(c, act.data?.result ?? usual)
}
export const withdraw = end('withdrawn')
export const cancel = end('cancelled')

/** 跳转 by a procedure administrator, forward or sideways: what stood before is skipped, what lies behind is reset. */
export function jump(c: Context, act: Act) {
  const to = c.need(c.graph.by[act.stage ?? ''], 'no_stage')
  const { stages } = c.state
  if (stages[to.id].state === 'open') c.refuse('open_already')
  const behind = new Set([to.id, ...c.graph.behind[to.id]])
  const final = [...behind].find((id) => c.graph.by[id].final && stages[id].state === 'done')
  if (final) c.refuse('final', { stage: final })
  for (const { id } of c.graph.order) {
    const { state } = stages[id]
    const isBefore = c.graph.before[to.id].has(id)
    if (!isBefore && !behind.has(id)) continue
    if (state === 'open') endRun(c, id)
    if (isBefore && (state === 'open' || state === 'wait')) c.set('stages', id, { state: 'skip', outcome: 'jumped', seq: c.seq })
    if (!isBefore && state !== 'wait') c.set('stages', id, { state: 'wait', outcome: null, seq: null, from: null })
  }
  openStage(c, to)
}

/** 移送管辖: the authority changes; open work of the old one becomes the new one's, for its roles. Advice asked of the old one's people falls away. */
export function moveOwner(c: Context, act: Act) {
  const { root, tasks } = c.state
  const to = c.need(act.to?.[0], 'one_receiver')
  if (to.tenant === root.owner) c.refuse('owner_already')
  for (const task of Object.values(tasks)) {
    if (task.tenant !== root.owner || task.kind === 'supplement' || (task.state !== 'open' && task.state !== 'wait')) continue
    if (task.kind === 'delegate') {
      c.set('tasks', task.id, { state: 'gone', verdict: 'moved' })
      continue
    }
    const department = task.department === null ? null : (to.department ?? null)
    const role = task.role ?? c.stageOf(task).seats?.[0]?.role ?? 'reviewer'
    c.set('tasks', task.id, { tenant: to.tenant, department, role, user: null })
  }
  c.effect('owner.moved', { from: root.owner, to: to.tenant })
  Object.assign(root, { owner: to.tenant, department: to.department ?? null })
  settleAll(c)
}

/** Another version of the definition. Refused when an open stage has no counterpart; new stages before anything begun are skipped. */
export function migrate(c: Context, act: Act) {
  const from = c.graph
  const to = graph(c.env.definition(c.need(act.data?.to, 'no_version')))
  const map: Record<string, string> = act.data?.map ?? {}
  const now = (id: string) => map[id] ?? id
  const old = c.state.stages
  for (const { id, kind } of from.order) {
    if (old[id].state === 'open' && to.by[now(id)]?.kind !== kind) c.refuse('incompatible', { stage: id })
  }
  const fresh = new Set<string>()
  const stages: State['stages'] = {}
  for (const { id, kind } of to.order) {
    const source = from.order.find((one) => now(one.id) === id && kind === one.kind)
    if (!source) fresh.add(id)
    const blank = { state: 'wait' as const, round: old[id]?.round ?? 0, outcome: null, seq: null, from: null, ballot: null, ev: c.seq }
    stages[id] = source ? { ...old[source.id], ev: c.seq } : blank
  }
  for (const { id } of to.order.filter(({ id }) => stages[id].state === 'open' || stages[id].state === 'done')) {
    for (const one of to.before[id]) {
      if (stages[one].state === 'wait' && fresh.has(one)) stages[one] = { ...stages[one], state: 'skip', outcome: 'migrated', seq: c.seq }
    }
  }
  for (const table of ['tasks', 'jobs', 'children', 'suspensions'] as const) {
    for (const row of Object.values(c.state[table])) if (row.stage && map[row.stage]) c.set(table, row.id, { stage: now(row.stage) })
  }
  c.before.push(['stages', '*', old])
  c.state.stages = stages
  c.state.root.version = act.data!.to
  c.graph = to
}
