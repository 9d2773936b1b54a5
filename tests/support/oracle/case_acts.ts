import { clear, close, end, open } from '#tests/support/oracle/flow'
import { beforeOf, behindOf, isClosed, no, stageOf, type Deed, type Model } from '#tests/support/oracle/model'
import { dueMoment } from '#tests/support/oracle/stopwatch'

type CaseAct = (model: Model, deed: Deed) => void
const nothing: CaseAct = () => {}

const leave = (word: string): CaseAct => (model) => {
  if (model.definition.stages.some(({ id, final }) => final && model.places[id].state === 'done')) no('final')
  end(model, word)
}

export const onCase: Record<string, CaseAct> = {
  start: () => no('started'),
  note: nothing,
  copy: nothing,
  urge: nothing,
  supervise: nothing,
  cancel: leave('cancelled'),
  withdraw: leave('withdrawn'),
  suspend(model, { at, stage, data = {} }) {
    if (!data.until || data.until <= at) no('suspend_needs_end')
    if (stage && model.places[stage]?.state !== 'open') no('stage_not_open')
    model.halts[`h${++model.count}`] = { until: data.until, isArticle45: data.article45 === true, stage: stage ?? null, isOn: true }
  },
  resume(model, { ref = '' }) {
    if (!model.halts[ref]?.isOn) no('not_suspended')
    model.halts[ref].isOn = false
  },
  /** 行政许可法 42: once, ten days, and while the limit still runs. */
  extend(model, { ref = '', data = {}, at }) {
    const watch = model.watches[ref] ?? no('no_clock')
    const rule = model.definition.clocks!.find(({ id }) => id === ref) as any
    if (!Number.isInteger(data.days) || data.days < 1) no('extend_days')
    if (watch.state === 'stop') no('clock_stopped')
    if (watch.limit === null) no('no_limit')
    if (rule.extension?.days === 0) no('not_extendable')
    if (rule.extension && data.days > rule.extension.days) no('extend_too_long')
    if (watch.isExtended) no('extended_already')
    const due = dueMoment(watch)
    if (rule.extension && (watch.isOver || (due && at > due))) no('limit_over')
    watch.limit! += data.days
    Object.assign(watch, { isExtended: true, isOver: false })
  },
  fulfil(model, { ref = '' }) {
    if (!ref.startsWith('p') || !model.debts[ref]?.isOpen) no('no_pledge')
    model.debts[ref].isOpen = false
  },
  jump(model, { stage = '' }) {
    if (!model.places[stage]) no('no_stage')
    if (model.places[stage].state === 'open') no('open_already')
    const reset = [stage, ...behindOf(model, stage)]
    if (reset.some((id) => stageOf(model, id).final && model.places[id].state === 'done')) no('final')
    for (const id of reset) clear(model, id)
    for (const id of beforeOf(model, stage)) if (!isClosed(model, id)) close(model, id, 'skip', 'jumped')
    open(model, stage)
  },
  move_owner(model, { to = [] }) {
    if (to.length !== 1) no('one_receiver')
    const [{ tenant, department = null }] = to
    if (tenant === model.owner) no('owner_already')
    for (const [name, turn] of Object.entries(model.turns)) {
      if (turn.word !== null || turn.who.tenant !== model.owner || turn.kind === 'supplement') continue
      if (turn.kind === 'delegate') {
        delete model.turns[name]
        continue
      }
      const role = turn.who.role ?? stageOf(model, turn.stage).seats![0].role ?? 'reviewer'
      Object.assign(turn, { who: { tenant, department: turn.who.department == null ? null : department, role, user: null }, claimedBy: null })
    }
    Object.assign(model, { owner: tenant, department })
  },
  job_ok: () => no('no_job'),
  job_fail: () => no('no_job'),
  child_done: () => no('no_child'),
  fire(model, { ref = '', at }) {
    const [kind, name] = ref.split(':')
    if (kind === 'clock') return ring(model, name, at)
    if (kind === 'halt') {
      const halt = model.halts[name] ?? no('no_timer')
      if (!halt.isOn) no('timer_closed')
      if (at < halt.until) no('not_due')
      halt.isOn = false
      return
    }
    const debt = model.debts[name] ?? no('no_timer')
    if (!debt.isOpen || debt.isFlagged) no('timer_closed')
    if (at < debt.until) no('not_due')
    debt.isFlagged = true
  },
}

function ring(model: Model, id: string, at: string) {
  const watch = model.watches[id]
  if (!watch || !model.flagged[id]) no('no_timer')
  const due = dueMoment(watch)
  if (!due || watch.isOver) no('timer_closed')
  if (at < due!) no('not_due')
  const { then, stop, legalBasis } = model.definition.clocks!.find((one) => one.id === id)!
  watch.isOver = true
  if (then !== 'pass' || !legalBasis) return
  const stage = stop.slice('close:'.length)
  for (const one of beforeOf(model, stage)) if (!isClosed(model, one)) close(model, one, 'skip', 'deemed')
  close(model, stage, 'done', 'pass')
  model.places[stage].deemedFrom = watch.runs[0][0]
}

