import type { Context } from '#app/core/procedures/context'
import type { Act } from '#app/core/procedures/act'
import type { Timer } from '#app/core/procedures/state'
import { finish } from '#app/core/procedures/finish'
import { closeStage, endRun, seatPeople } from '#app/core/procedures/stages'
import { resume } from '#app/core/procedures/acts/pause'

function pending(c: Context, ref?: string) {
  const job = c.need(c.state.jobs[ref ?? ''], 'no_job')
  return job.state === 'pending' ? job : c.refuse('job_closed')
}

/** The answer of an automatic step; `manual` gives the stage to people. */
export function jobOk(c: Context, act: Act) {
  const job = pending(c, act.ref)
  c.set('jobs', job.id, { state: 'done' })
  Object.assign(c.state.root.facts, act.data?.facts)
  if (act.data?.verdict === 'manual') seatPeople(c, c.graph.by[job.stage])
  else closeStage(c, job.stage, act.data?.verdict ?? 'pass')
}

/** After the last try people take over: a machine never refuses by failing. */
export function jobFail(c: Context, act: Act) {
  const job = pending(c, act.ref)
  const stage = c.graph.by[job.stage]
  const tries = job.tries + 1
  const isOver = tries >= (stage.retries ?? 3)
  c.set('jobs', job.id, { tries, state: isOver ? 'failed' : 'pending', at: act.data?.next ?? act.at })
  if (isOver) seatPeople(c, stage)
}

export function childDone(c: Context, act: Act) {
  const child = c.need(c.state.children[act.ref ?? ''], 'no_child')
  if (child.state !== 'run') c.refuse('child_closed')
  c.set('children', child.id, { state: 'done' })
  closeStage(c, child.stage, act.data?.result === 'done' ? 'pass' : 'refuse')
}

/** A timer runs out. */
export function fire(c: Context, act: Act) {
  const timer = c.need(c.state.timers[act.ref ?? ''], 'no_timer')
  if (timer.state !== 'set') c.refuse('timer_closed')
  if (timer.at > act.at) c.refuse('not_due')
  c.set('timers', timer.id, { state: 'fired' })
  if (timer.kind === 'suspend') return resume(c, { ...act, ref: timer.ref })
  if (timer.kind === 'clock') return clockRunsOut(c, timer)
  const rule = c.graph.definition.supplement
  c.effect(`${timer.kind}.overdue`, { timer: timer.id })
  if (timer.kind === 'supplement' && rule?.then === 'finish' && rule.legalBasis) finish(c, 'lapsed')
}

function clockRunsOut(c: Context, { ref }: Timer) {
  c.set('clocks', ref, { over: true })
  c.effect('overdue', { clock: ref })
  const stage = c.graph.by[ref.split('#')[0]]
  if (ref.includes('#')) {
    const { then, legalBasis } = stage?.due ?? {}
    if (legalBasis && (then === 'pass' || then === 'refuse') && c.state.stages[stage.id].state === 'open') closeStage(c, stage.id, then)
    return
  }
  const rule = c.graph.definition.clocks?.find(({ id }) => id === ref)
  if (!rule?.legalBasis) return
  if (rule.then === 'finish') finish(c, 'lapsed')
  if (rule.then === 'pass') deem(c, rule.stop.split(':')[1], c.state.clocks[ref].spans[0][0])
}

/** 视为受理: silence counts as consent, as from the day the clock began (行政许可法 32). What stood before is skipped. */
function deem(c: Context, stage: string, from: string) {
  if (c.isClosed(stage)) return
  for (const { id } of c.graph.order) {
    if (!c.graph.before[stage].has(id) || c.isClosed(id)) continue
    if (c.state.stages[id].state === 'open') endRun(c, id)
    c.set('stages', id, { state: 'skip', outcome: 'deemed', seq: c.seq })
  }
  closeStage(c, stage, 'pass')
  c.set('stages', stage, { from })
  c.effect('deemed', { stage, from })
}
