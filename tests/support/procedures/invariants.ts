import type { Definition } from '#app/core/procedures/definition'
import type { Act } from '#app/core/procedures/act'
import type { Clock, State, Task } from '#app/core/procedures/state'
import { dayOf, plusDays } from '#app/core/calendar/days'
import { graph } from '#app/core/procedures/graph'
import { calendar } from '#tests/support/procedures/generate'

export function need(ok: unknown, sentence: string): asserts ok {
  if (!ok) throw new Error(`INVARIANT ${sentence}`)
}

const isLive = ({ state }: Task) => state === 'open' || state === 'wait'
const on = (state: State) => Object.values(state.suspensions).filter((one) => one.state === 'on')

/** I1–I7 of one state, told without the engine's own words. */
export function checkState(state: State, definition: Definition) {
  if (state.root.status === 'finished') checkEnd(state)
  else checkRunning(state, definition)
  for (const clock of Object.values(state.clocks)) checkClock(clock, state)
}

function checkEnd({ root, tasks, timers, jobs, children, clocks, suspensions }: State) {
  need(root.result, 'I2 finished without a result')
  need(!Object.values(tasks).some(isLive), 'I2 a task outlives the case')
  need(!Object.values(timers).some(({ state }) => state === 'set'), 'I2 a timer outlives the case')
  need(!Object.values(jobs).some(({ state }) => state === 'pending'), 'I2 a job outlives the case')
  need(!Object.values(children).some(({ state }) => state === 'run'), 'I2 a child outlives the case')
  need(Object.values(clocks).every(({ state }) => state === 'stop'), 'I2 a clock outlives the case')
  need(Object.values(suspensions).every(({ state }) => state === 'off'), 'I2 a suspension outlives the case')
}

function checkRunning(state: State, definition: Definition) {
  const { order, before } = graph(definition)
  need(order.some(({ id }) => state.stages[id].state === 'open'), 'I1 running with no open stage')
  need((state.root.status === 'suspended') === on(state).some(({ stage }) => !stage), 'I1 suspended without a suspension, or the other way round')
  for (const one of on(state)) need(state.timers[`suspend:${one.id}`]?.state === 'set', 'I1 a suspension without an end')
  for (const { id } of order) {
    if (state.stages[id].state === 'open') checkOpenStage(state, id)
    else checkStill(state, id)
    if (state.stages[id].state !== 'wait') continue
    need([...before[id]].some((one) => ['open', 'wait'].includes(state.stages[one].state)), `I5 ${id} waits for nobody`)
  }
}

function checkStill({ tasks, jobs, children, suspensions }: State, id: string) {
  need(!Object.values(tasks).some((one) => one.stage === id && isLive(one)), `I3 a live task on ${id}, which is not open`)
  need(!Object.values(jobs).some((one) => one.stage === id && one.state === 'pending'), `I3 a live job on ${id}`)
  need(!Object.values(children).some((one) => one.stage === id && one.state === 'run'), `I3 a live child on ${id}`)
  need(!Object.values(suspensions).some((one) => one.stage === id && one.state === 'on'), `I3 ${id} is suspended and not open`)
}

function checkOpenStage(state: State, id: string) {
  const { round, ballot } = state.stages[id]
  const mine = Object.values(state.tasks).filter((one) => one.stage === id)
  need(mine.filter(isLive).every((one) => one.round === round), `I3 a task of an old round is alive on ${id}`)
  const run = mine.filter((one) => one.round === round && one.state !== 'gone')
  const open = run.filter((one) => one.state === 'open')
  const isSuspended = on(state).some(({ stage }) => !stage || stage === id)
  const works =
    Object.values(state.jobs).some((one) => one.stage === id && one.state === 'pending') ||
    Object.values(state.children).some((one) => one.stage === id && one.state === 'run')
  need(open.length || works || (isSuspended && run.some(isLive)), `I1 nobody can move ${id}`)
  need(!isSuspended || !open.length, `I1 somebody works on the suspended ${id}`)
  const seats = open.filter(({ kind }) => kind !== 'supplement').map(({ seat }) => seat)
  need(new Set(seats).size === seats.length, `I4 two open tasks in one seat of ${id}`)
  need(ballot?.order !== 'one_by_one' || seats.length <= 1, `I4 two seats open in the sequence ${id}`)
  need(!run.some((one) => one.kind === 'supplement' && isLive(one)) || !seats.length, `I4 ${id} works while it waits for the applicant`)
}

/** I6: the days counted one by one are the days promised. */
function checkClock(clock: Clock, { timers }: State) {
  const { id, spans, state, days, due, over } = clock
  for (let n = 1; n < spans.length; n++) need(spans[n - 1][1]! <= spans[n][0], `I6 spans of ${id} overlap`)
  need((state === 'run') === (spans.length > 0 && spans.at(-1)![1] === null), `I6 ${id} is ${state} and its spans say otherwise`)
  need((state === 'run' && !over) === (timers[`clock:${id}`]?.state === 'set'), `I6 ${id}: ${state}, over ${over}, timer ${timers[`clock:${id}`]?.state}`)
  need(state === 'run' || due === null, `I6 ${id} stands still and is due`)
  if (state !== 'run' || days === null) return
  const last = dayOf(due!)
  const counted = spans.reduce((sum, [from, to]) => sum + countBetween(dayOf(from), to ? dayOf(to) : last, clock.unit), 0)
  const begun = dayOf(spans.at(-1)![0])
  const isOver = counted >= days && (last <= begun || counted === countUpTo(clock, begun) + 1)
  need(counted === days || isOver, `I6 ${id}: ${counted} days counted by hand, ${days} promised, due ${due}`)
}

const countUpTo = ({ spans, unit }: Clock, day: string) => spans.reduce((sum, [from, to]) => sum + countBetween(dayOf(from), to ? dayOf(to) : day, unit), 0)

function countBetween(from: string, to: string, unit: string) {
  let days = 0
  for (let day = plusDays(from, 1); day <= to; day = plusDays(day, 1)) if (unit === 'nd' || calendar.isWorkday(day)) days++
  return days
}

/** I8, I9 and the pauses: what one act must have brought about. */
export function checkStep(previous: State, state: State, act: Act, definitions: Definition[]) {
  const { order, before, behind, definition } = graph(definitions[state.root.version - 1])
  const isSame = state.root.version === previous.root.version
  const isClosed = (id: string) => ['done', 'skip'].includes(state.stages[id].state)
  const opened = (id: string) => state.stages[id].state === 'open' && state.stages[id].round > (previous.stages[id]?.round ?? 0)
  need(state.root.seq === previous.root.seq + 1, 'I10 an act was not counted')
  if (isSame && act.act !== 'jump' && act.act !== 'undo') {
    for (const { id, join, after } of order.filter(({ id }) => opened(id))) {
      need([...before[id]].every(isClosed), `I8 ${id} opened before what it stands behind`)
      need(state.stages[id].round === previous.stages[id].round + 1, `I8 ${id} skipped a round`)
      const given = after.some((one) => state.stages[one].outcome === 'not_waited' && state.stages[one].ev === state.root.seq)
      const others = order.some((one) => one.join && one.id !== id && after.some((p) => before[one.id].has(p) && state.stages[p].outcome === 'not_waited'))
      if (join && given) need(after.filter((one) => state.stages[one].state === 'done').length >= join || others, `I8 ${id} joined too early`)
    }
  }
  if (act.act === 'return' && isSame) {
    const { stage: from } = previous.tasks[act.task!]
    const to = order.find(({ id }) => before[from].has(id) && opened(id))?.id
    if (to && !previous.stages[from].ballot?.refusalBy) {
      const mode = act.mode ?? 'all'
      const reset = [from, ...behind[from], ...[...behind[to]].filter((id) => mode === 'all' || (mode === 'path' && before[from].has(id)))]
      for (const id of reset) need(id === to || state.stages[id].state === 'wait', `I9 ${id} stands after a return (${mode}) to ${to} from ${from}`)
    }
  }
  const whole = on(state).filter(({ stage }) => !stage)
  const supplement = Object.values(state.tasks).some((one) => one.kind === 'supplement' && isLive(one))
  for (const { id, pause = [] } of definition.clocks ?? []) {
    const stops = (pause.includes('suspend') && whole.length) || (pause.includes('suspend45') && whole.some((one) => one.article45)) || (pause.includes('supplement') && supplement)
    if (stops) need(state.clocks[id]?.state !== 'run', `I7 ${id} runs in a pause`)
    const free = !on(state).length && !supplement && state.clocks[id] && state.clocks[id].state !== 'stop'
    if (free) need(state.clocks[id].state === 'run', `I7 ${id} stands still without a reason`)
  }
}
