import { addTurn, sendBack } from '#tests/support/oracle/flow'
import { beforeOf, isHalted, isUp, no, seatsIn, stageOf, turnsOf, type Deed, type Model, type Turn } from '#tests/support/oracle/model'

export const onTurn = 'claim release pass refuse return transfer hand_over delegate add_before add_after add_seat remove request_supplement supply pledge'.split(' ')
const inEveryStage = ['claim', 'release', 'supply']

function holds({ by }: Deed, { who }: Turn) {
  const isOfDepartment = who.department == null || by.department === null || by.department === who.department
  return by.tenant === who.tenant && !!who.role && by.roles.includes(who.role) && isOfDepartment
}

function isHis(deed: Deed, turn: Turn) {
  const person = turn.claimedBy ?? turn.who.user
  if (person && person === deed.by.id) return turn.kind === 'supplement' || deed.by.tenant === turn.who.tenant
  return (!person || turn.kind === 'supplement' || ['claim', 'release'].includes(deed.act)) && holds(deed, turn)
}

const isAdvice = ({ kind }: Turn) => kind === 'delegate' || kind === 'before'
const one = ({ to = [] }: Deed) => (to.length === 1 ? to[0] : no('one_receiver'))

/** 行政许可法 32: silence beyond the limit has already accepted the application. */
export function isDeemed(model: Model, stage: string, at: string, dueOf: (id: string) => string | null) {
  return (model.definition.clocks ?? []).some(({ id, then, stop, legalBasis }) => {
    const due = then === 'pass' && legalBasis && model.watches[id]?.state === 'run' ? dueOf(id) : null
    return due !== null && at > due && (stop === `close:${stage}` || beforeOf(model, stop.slice(6)).includes(stage))
  })
}

export function actOnTurn(model: Model, deed: Deed, dueOf: (id: string) => string | null) {
  const { act } = deed
  const turn = model.turns[deed.turn ?? ''] ?? no('no_such_task')
  if (isHalted(model, turn.stage)) no('suspended')
  if (turn.kind === 'supplement' && act !== 'supply') no('applicant_supplies')
  if (!isUp(model, turn)) no('task_not_open')
  if (!isHis(deed, turn)) no('not_yours')
  const { acts } = stageOf(model, turn.stage)
  if (acts && !acts.includes(act) && !inEveryStage.includes(act)) no('act_not_allowed')
  if ((act === 'request_supplement' || act === 'refuse') && !isAdvice(turn) && isDeemed(model, turn.stage, deed.at, dueOf)) no('deemed')
  does[act](model, deed, turn)
}

const place = (model: Model, turn: Turn, kind: Turn['kind'], orders: number[], deed: Deed) =>
  (deed.to?.length ? deed.to : no('one_receiver')).forEach((who, n) => addTurn(model, turn.stage, turn.seat, orders[n], kind, who))

/** So many places in the seat right before, or right behind, this turn. */
function gaps(model: Model, turn: Turn, many: number, isBefore: boolean) {
  const orders = seatsIn(model, turn.stage).find((seat) => seat.includes(turn))!.map(({ order }) => order)
  const near = orders.filter((order) => (isBefore ? order < turn.order : order > turn.order))
  const edge = near.length ? (isBefore ? Math.max(...near) : Math.min(...near)) : turn.order + (isBefore ? -1 : 1)
  const [low, high] = [Math.min(edge, turn.order), Math.max(edge, turn.order)]
  return Array.from({ length: many }, (_, n) => low + ((high - low) * (n + 1)) / (many + 1))
}

function give(turn: Turn, who: Turn['who']) {
  turn.who = { department: null, role: null, user: null, ...who }
  turn.claimedBy = null
}

const does: Record<string, (model: Model, deed: Deed, turn: Turn) => void> = {
  claim(_, { by }, turn) {
    if (turn.claimedBy || turn.who.user) no('claimed')
    turn.claimedBy = by.id
  },
  release(_, __, turn) {
    if (!turn.claimedBy) no('not_claimed')
    turn.claimedBy = null
  },
  pass: (_, __, turn) => void (turn.word = 'pass'),
  refuse: (_, __, turn) => void (turn.word = 'refuse'),
  return(model, { stage = '', mode = 'all' }, turn) {
    if (isAdvice(turn)) no('advice_only')
    if (!beforeOf(model, turn.stage).includes(stage) || model.places[stage].state !== 'done') no('nowhere_to_return')
    sendBack(model, turn.stage, stage, mode)
  },
  transfer(_, deed, turn) {
    const who = one(deed)
    if (who.tenant !== turn.who.tenant) no('use_hand_over')
    give(turn, who)
  },
  hand_over(_, deed, turn) {
    const who = one(deed)
    if (who.tenant === turn.who.tenant) no('use_transfer')
    give(turn, who)
  },
  delegate(model, deed, turn) {
    if (turn.kind === 'delegate') no('delegated_already')
    one(deed)
    if (!turn.who.user) turn.claimedBy ??= deed.by.id
    place(model, turn, 'delegate', gaps(model, turn, 1, true), deed)
  },
  add_before: (model, deed, turn) => place(model, turn, 'before', gaps(model, turn, deed.to?.length ?? 0, true), deed),
  add_after(model, deed, turn) {
    if (isAdvice(turn)) no('only_main')
    place(model, turn, 'after', gaps(model, turn, deed.to?.length ?? 0, false), deed)
  },
  add_seat(model, deed, turn) {
    const next = Math.max(...turnsOf(model, turn.stage).map(([, { seat }]) => seat)) + 1
    if (!deed.to?.length) no('one_receiver')
    deed.to!.forEach((who, n) => addTurn(model, turn.stage, next + n, 0, 'main', who))
  },
  remove(model, { ref = '' }, turn) {
    const other = model.turns[ref]
    if (!other || other === turn || other.stage !== turn.stage || other.kind === 'supplement') return void no('not_removable')
    if (other.word !== null) no('not_removable')
    if (other.kind !== 'main') return void delete model.turns[ref]
    const seats = seatsIn(model, turn.stage)
    const seat = seats.find((all) => all.includes(other))!
    if (seats.length === 1) no('last_seat')
    if (seat.includes(turn)) no('not_removable')
    if (seat.some(({ word }) => word !== null)) no('has_acted')
    for (const [name, { seat: at, stage }] of Object.entries(model.turns)) if (stage === turn.stage && at === other.seat) delete model.turns[name]
  },
  request_supplement(model, { at }, turn) {
    if (turn.kind !== 'main') no('only_main')
    const { days = 30 } = model.definition.supplement ?? {}
    const name = `t${model.count + 1}`
    const seats = turnsOf(model, turn.stage).map(([, { seat }]) => seat)
    addTurn(model, turn.stage, Math.max(...seats) + 1, 0, 'supplement', { tenant: model.intake, role: 'window', user: 'subject:1' })
    model.debts[name] = { until: endAfter(at, days), isFlagged: false, isOpen: true }
  },
  supply(model, { turn: name = '' }, turn) {
    if (turn.kind !== 'supplement') no('not_a_supplement')
    turn.word = 'supply'
    model.debts[name].isOpen = false
  },
  pledge(model, { data = {}, at }) {
    if (!data.what) no('pledge_what')
    model.debts[`p${++model.count}`] = { until: endAfter(at, data.days), isFlagged: false, isOpen: true }
  },
}

/** At the end of the n-th natural day after. */
const endAfter = (at: string, days: number) => {
  const day = new Date(Date.parse(at) + 8 * 36e5 + days * 864e5).toISOString().slice(0, 10)
  return new Date(`${day}T23:59:59+08:00`).toISOString()
}

