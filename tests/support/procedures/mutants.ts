interface Mutant {
  defect: string
  file: string
  from: string
  to: string
}

/** Defects put into the engine on purpose. Each must be noticed by the properties or by the battery. */
export const mutants: Mutant[] = [
  { defect: 'a return leaves work behind the returner standing', file: 'send_back', from: 'new Set([to, from, ...behind[from]])', to: 'new Set([to, from])' },
  { defect: 'a closed stage keeps its other tasks', file: 'stages', from: `if (c.state.stages[id].state === 'open') endRun(c, id)\n  const from`, to: 'const from' },
  { defect: 'a sequence is ignored', file: 'seats', from: 'turn = false', to: 'turn = true' },
  { defect: 'a supplement does not park the stage', file: 'seats', from: '&& !supplements.length && !parked', to: '&& !parked' },
  { defect: 'a suspension does not park', file: 'seats', from: '!supplements.length && !parked)', to: '!supplements.length)' },
  { defect: 'a join counts skipped branches', file: 'advance', from: `c.state.stages[one].state === 'done').length < join`, to: 'c.isClosed(one)).length < join' },
  { defect: 'ready by direct predecessors only', file: 'advance', from: '[...c.graph.before[stage.id]].every', to: 'stage.after.every' },
  { defect: 'an undo does not look for later work', file: 'acts/undo', from: `if (table === 'stages' && Object`, to: 'if (false && Object' },
  { defect: 'an undo does not count the vote again', file: 'acts/undo', from: 'for (const { id } of c.graph.order) recount(c, id)', to: '' },
  { defect: 'a pause does not stop the clock', file: 'sync_clocks', from: `want.paused ? 'pause' : 'run'`, to: `want.paused ? 'run' : 'run'` },
  { defect: 'any suspension stops the statutory clock', file: 'sync_clocks', from: `why === 'suspend' || one.article45`, to: 'true' },
  { defect: 'a due day forgets the days used', file: 'clock', from: 'clock.days - used({ unit: clock.unit, spans: clock.spans.slice(0, -1) }, calendar, last[0])', to: 'clock.days' },
  { defect: 'a supplied clock does not begin afresh', file: 'sync_clocks', from: `want.reset && act === 'supply'`, to: `want.reset && act === 'never'` },
  { defect: 'days are those of UTC', file: '../calendar/days', from: 'getTime() + eightHours', to: 'getTime()' },
  { defect: 'timers outlive the case', file: 'finish', from: `if (timer.state === 'set') c.set('timers', timer.id, { state: 'gone' })`, to: '{ }' },
  { defect: 'nobody takes over after the last try', file: 'acts/automatic', from: 'if (isOver) seatPeople(c, stage)', to: '' },
  { defect: 'a migration restarts the rounds', file: 'acts/intervene', from: 'round: old[id]?.round ?? 0', to: 'round: 0' },
  { defect: 'a branch suspension outlives its stage', file: 'stages', from: 'if (one.stage === stage) liftSuspension', to: 'if (false) liftSuspension' },
  { defect: 'a final stage can be crossed', file: 'send_back', from: `if (bar) c.refuse('final', { stage: bar })`, to: '' },
  { defect: 'a timer acts without a legal basis', file: 'acts/automatic', from: 'if (!rule?.legalBasis) return', to: 'if (!rule) return' },
  { defect: 'a claim keeps others of the role from nothing', file: 'apply', from: `if (isTheirs) return`, to: `if (task.user) return holdsRole(by, task)\n  if (isTheirs) return` },
  { defect: 'a moved owner leaves the open work behind', file: 'acts/intervene', from: '{ tenant: to.tenant, department, role, user: null }', to: '{ department, role, user: null }' },
]
