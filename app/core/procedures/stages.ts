import type { Stage } from '#app/core/procedures/definition'
import type { Context } from '#app/core/procedures/context'
import type { Child, Job, Party, Task, TaskKind } from '#app/core/procedures/state'
import { ballot } from '#app/core/procedures/ballot'
import { deemedSince } from '#app/core/procedures/deemed_since'
import { finish } from '#app/core/procedures/finish'
import { returnBlocked, resetSet, sendBack } from '#app/core/procedures/send_back'
import { settle, suspensionsOf } from '#app/core/procedures/seats'

const tooManyRounds = 30

export function addTask(c: Context, stage: string, party: Party, kind: TaskKind, seat: number, pos: number) {
  return c.add<Task>('tasks', {
    stage,
    round: c.state.stages[stage].round,
    seat,
    pos,
    kind,
    state: 'wait',
    tenant: party.tenant,
    department: party.department ?? null,
    role: party.role ?? null,
    user: party.user ?? null,
    verdict: null,
    by: null,
  })
}

export function openStage(c: Context, stage: Stage) {
  const row = c.set('stages', stage.id, { state: 'open', outcome: null, seq: null, from: null, ballot: stage.ballot ?? null })
  row.round++
  if (row.round > tooManyRounds) c.refuse('too_many_rounds')
  c.effect('stage.opened', { stage: stage.id })
  const { id } = stage
  const round = row.round
  if (stage.kind === 'auto') {
    const job = c.add<Job>('jobs', { id: `${id}:${round}`, stage: id, round, port: stage.port!, state: 'pending', tries: 0, at: c.act.at })
    c.effect('job', { job: job.id })
  } else if (stage.kind === 'case') {
    const child = c.add<Child>('children', { id: `${c.state.root.id}/${id}:${round}`, stage: id, round, def: stage.def!, state: 'run' })
    c.effect('child.spawned', { child: child.id, def: stage.def })
  } else seatPeople(c, stage)
}

export function seatPeople(c: Context, stage: Stage) {
  const parties = stage.seats!.flatMap((rule) => c.resolve(rule, stage))
  if (!parties.length) c.refuse('nobody', { stage: stage.id })
  parties.forEach((party, seat) => addTask(c, stage.id, party, 'main', seat, 1))
  settle(c, stage.id)
}

/** Ends the present run of a stage: everything unfinished in it goes, and so do suspensions of this branch alone. */
export function endRun(c: Context, stage: string) {
  const { round } = c.state.stages[stage]
  const ofRun = (row: { stage: string; round: number }) => row.stage === stage && row.round === round
  for (const task of c.run(stage)) if (task.state === 'open' || task.state === 'wait') dropTask(c, task)
  for (const job of Object.values(c.state.jobs)) if (ofRun(job) && job.state === 'pending') c.set('jobs', job.id, { state: 'gone' })
  for (const child of Object.values(c.state.children)) {
    if (!ofRun(child) || child.state !== 'run') continue
    c.set('children', child.id, { state: 'gone' })
    c.effect('child.cancelled', { child: child.id })
  }
  for (const one of suspensionsOf(c.state)) if (one.stage === stage) liftSuspension(c, one.id)
}

function dropTask(c: Context, task: Task) {
  c.set('tasks', task.id, { state: 'gone' })
  if (task.kind === 'supplement') dropTimer(c, `supplement:${task.id}`)
}

export function dropTimer(c: Context, id: string) {
  if (c.state.timers[id]?.state === 'set') c.set('timers', id, { state: 'gone' })
}

export function liftSuspension(c: Context, id: string) {
  c.set('suspensions', id, { state: 'off' })
  dropTimer(c, `suspend:${id}`)
}

export function closeStage(c: Context, id: string, outcome: string, state: 'done' | 'skip' = 'done') {
  if (c.state.stages[id].state === 'open') endRun(c, id)
  const from = outcome === 'pass' ? deemedSince(c, id) : null
  c.set('stages', id, { state, outcome, seq: c.seq, from })
  if (state === 'done') c.effect('stage.closed', { stage: id, outcome })
  if (outcome !== 'refuse') return
  const then = c.graph.by[id].onRefuse ?? 'next'
  if (then === 'finish') return finish(c, 'refused')
  if (!then.startsWith('return:')) return
  const to = then.slice(7)
  // A return that would cross something final goes on instead, with an alarm: refusing it would leave nobody able to act.
  if (returnBlocked(c, resetSet(c, to, id, 'all'), id)) c.effect('alarm', { stage: id, why: 'final' })
  else sendBack(c, to, id, 'all')
}

/** After any change of a run: has the vote decided? If not, whose turn is it? */
export function recount(c: Context, stage: string) {
  if (c.state.stages[stage].state !== 'open') return
  const decided = ballot(c, stage)
  if (decided) closeStage(c, stage, decided)
  else settle(c, stage)
}
