import type { ClockRule } from '#app/core/procedures/definition'
import { haltsOn, isClosed, turnsOf, type Deed, type Model } from '#tests/support/oracle/model'
import type { Stopwatch } from '#tests/support/oracle/stopwatch'

const hasHappened = (model: Model, edge: string) => {
  const [what, stage] = edge.split(':')
  if (what === 'start') return model.started
  if (what === 'finish') return model.ended !== null
  if (what === 'close') return isClosed(model, stage)
  return model.places[stage].state !== 'wait'
}

const openStages = ({ places }: Model) => Object.keys(places).filter((id) => places[id].state === 'open')

/** Stopped for the whole case, or because every branch that is open stands still. */
function standsStill(model: Model, only45: boolean) {
  const halts = haltsOn(model).filter(({ isArticle45 }) => !only45 || isArticle45)
  const open = openStages(model)
  return halts.some(({ stage }) => !stage) || (open.length > 0 && open.every((id) => halts.some(({ stage }) => stage === id)))
}

const isSupplementing = (model: Model) => openStages(model).some((id) => turnsOf(model, id).some(([, one]) => one.kind === 'supplement' && one.word === null))

const isPaused = (model: Model, { pause = [] }: ClockRule) =>
  (pause.includes('supplement') && isSupplementing(model)) ||
  (pause.includes('suspend') && standsStill(model, false)) ||
  (pause.includes('suspend45') && standsStill(model, true))

function begin(model: Model, rule: ClockRule, at: string): Stopwatch {
  const limit = typeof rule.days === 'number' ? rule.days : (model.facts[rule.days.fact] ?? null)
  const unit = rule.unit as unknown
  const count = unit && typeof unit === 'object' ? (model.facts[(unit as { fact: string }).fact] ?? 'wd') : (rule.unit ?? 'wd')
  return { limit, count, runs: [[at, null]], state: 'run', isOver: false, isExtended: false }
}

function turnTo(watch: Stopwatch, state: Stopwatch['state'], at: string) {
  if (watch.state === state) return
  const last = watch.runs.at(-1)!
  if (watch.state === 'run' && last[1] === null) last[1] = at
  if (state === 'run') watch.runs.push([at, null])
  watch.state = state
}

/** The day the deemed acceptance counts from, where the stage that started this clock was deemed passed. */
const startOf = (model: Model, rule: ClockRule, at: string) => model.places[rule.start.split(':')[1]]?.deemedFrom ?? at

export function keepTime(model: Model, { act, at }: Deed) {
  for (const rule of model.definition.clocks ?? []) {
    const stops = model.ended !== null || hasHappened(model, rule.stop)
    const isApplicable = !(rule as any).when || model.places[(rule as any).when.stage].word === (rule as any).when.is
    if (!model.watches[rule.id]) {
      if (!hasHappened(model, rule.start) || !isApplicable || stops) continue
      model.watches[rule.id] = begin(model, rule, startOf(model, rule, at))
    }
    const watch = model.watches[rule.id]
    if (act === 'supply' && rule.reset && watch.state !== 'stop') Object.assign(watch, { runs: [[at, null]], state: 'run', isOver: false })
    turnTo(watch, stops || !isApplicable ? 'stop' : isPaused(model, rule) ? 'pause' : 'run', at)
  }
}
