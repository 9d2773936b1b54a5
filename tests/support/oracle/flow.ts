import type { Condition, PartyRule } from '#app/core/procedures/definition'
import { beforeOf, behindOf, isClosed, no, seatsIn, stageOf, turnsOf, voteOf, type Model, type Who } from '#tests/support/oracle/model'

function isTrue(model: Model, condition?: Condition): boolean {
  if (!condition) return true
  if (condition.not) return !isTrue(model, condition.not)
  const value = condition.fact ? model.facts[condition.fact] : condition.stage ? model.places[condition.stage].word : undefined
  return value === condition.is
}

function sit(model: Model, rule: PartyRule): Who {
  const town = model.intake % 1_000_000 === 0 ? model.owner : model.intake - (model.intake % 1000)
  const tenant = rule.tenant === 'intake' ? model.intake : rule.tenant === 'town' ? town : model.owner
  const department = rule.department === 'owner' && tenant === model.owner ? model.department : null
  return { tenant, role: rule.role ?? null, user: rule.user ?? null, department }
}

export function addTurn(model: Model, stage: string, seat: number, order: number, kind: Model['turns'][string]['kind'], who: Who) {
  model.turns[`t${++model.count}`] = { stage, seat, order, kind, who, claimedBy: null, word: null }
}

export function open(model: Model, id: string) {
  const place = model.places[id]
  Object.assign(place, { state: 'open', word: null, round: place.round + 1, deemedFrom: null })
  stageOf(model, id).seats!.forEach((rule, seat) => addTurn(model, id, seat, 0, 'main', sit(model, rule)))
}

/** A suspension of one branch ends with the branch. */
function liftHalts({ halts }: Model, id: string) {
  for (const halt of Object.values(halts)) if (halt.stage === id) halt.isOn = false
}

/** Work that nobody has done by then falls away. */
export function close(model: Model, id: string, state: 'done' | 'skip', word: string) {
  for (const [name, turn] of turnsOf(model, id)) if (turn.word === null) delete model.turns[name]
  liftHalts(model, id)
  Object.assign(model.places[id], { state, word })
}

export function end(model: Model, word: string) {
  model.ended = word
  model.turns = {}
  for (const halt of Object.values(model.halts)) halt.isOn = false
}

/** Back to before it was opened. */
export function clear(model: Model, id: string) {
  for (const [name] of turnsOf(model, id)) delete model.turns[name]
  liftHalts(model, id)
  Object.assign(model.places[id], { state: 'wait', word: null, deemedFrom: null })
}

export function sendBack(model: Model, from: string, target: string, mode: 'all' | 'path' | 'direct') {
  const behind = behindOf(model, target)
  const between = { all: behind, path: behind.filter((id) => beforeOf(model, from).includes(id)), direct: [] }[mode]
  const reset = [...new Set([target, from, ...behindOf(model, from), ...between])]
  if (reset.some((id) => id !== from && stageOf(model, id).final && model.places[id].state === 'done')) no('final')
  for (const id of reset) clear(model, id)
}

function needed(rule: number | string, of: number) {
  if (rule === 'all') return of
  if (rule === 'any') return 1
  if (typeof rule === 'number') return Math.ceil((of * rule) / 100)
  const [a, b] = rule.split('/').map(Number)
  return Math.ceil((of * a) / b)
}

export function countVotes(model: Model, id: string) {
  if (model.ended || model.places[id].state !== 'open') return
  if (turnsOf(model, id).some(([, one]) => one.kind === 'supplement' && one.word === null)) return
  const { ballot, onRefuse = 'next' } = stageOf(model, id)
  const votes = seatsIn(model, id).map(voteOf)
  const yes = votes.filter((vote) => vote === 'pass').length
  const against = votes.filter((vote) => vote === 'refuse').length
  const need = needed(ballot?.need ?? 'all', votes.length)
  if (ballot?.wait && yes + against < votes.length) return
  const isLost = votes.length - against < need || (ballot?.veto && against > 0)
  if (!isLost && yes < need) return
  const word = isLost ? 'refuse' : 'pass'
  if (isLost && onRefuse.startsWith('return:')) return sendBack(model, id, onRefuse.slice(7), 'all')
  close(model, id, 'done', word)
  if (isLost && onRefuse === 'finish') end(model, 'refused')
}

/** A stage opens when all before it is closed, or is passed over if its condition does not hold. With nothing left the case is done. */
export function goOn(model: Model) {
  for (const { id } of model.definition.stages) countVotes(model, id)
  for (let moved = true; moved && !model.ended; ) {
    moved = false
    for (const { id, when } of model.definition.stages) {
      if (model.places[id].state !== 'wait' || !beforeOf(model, id).every((one) => isClosed(model, one))) continue
      if (isTrue(model, when)) open(model, id)
      else close(model, id, 'skip', 'not_needed')
      moved = true
    }
  }
  if (!model.ended && model.definition.stages.every(({ id }) => isClosed(model, id))) end(model, 'done')
}
