import type { Definition, Stage } from '#app/core/procedures/definition'
import type { Stopwatch } from '#tests/support/oracle/stopwatch'

export interface Who {
  tenant: number
  role?: string | null
  user?: string | null
  department?: number | null
}

/** One person's turn inside a seat. */
export interface Turn {
  stage: string
  seat: number
  kind: 'main' | 'delegate' | 'before' | 'after' | 'supplement'
  who: Who
  claimedBy: string | null
  word: string | null
  /** Order inside the seat. */
  order: number
}

export interface Place {
  state: 'wait' | 'open' | 'done' | 'skip'
  word: string | null
  round: number
  deemedFrom: string | null
}

export interface Halt {
  until: string
  isArticle45: boolean
  stage: string | null
  isOn: boolean
}

export interface Debt {
  until: string
  isFlagged: boolean
  isOpen: boolean
}

/** What the oracle believes of a case; rows by name, so that what an act has changed can be told. */
export interface Model {
  definition: Definition
  owner: number
  intake: number
  department: number | null
  facts: Record<string, any>
  started: boolean
  ended: string | null
  places: Record<string, Place>
  turns: Record<string, Turn>
  watches: Record<string, Stopwatch>
  halts: Record<string, Halt>
  debts: Record<string, Debt>
  flagged: Record<string, true>
  count: number
}

/** An act as a person means it: turns, halts and debts by the oracle's own names. */
export interface Deed {
  act: string
  at: string
  by: { id: string; tenant: number; department: number | null; roles: string[] }
  turn?: string
  to?: Who[]
  stage?: string
  mode?: 'all' | 'path' | 'direct'
  ref?: string
  data?: Record<string, any>
}

export class No extends Error {
  constructor(public code: string) {
    super(code)
  }
}

export const no = (code: string): never => {
  throw new No(code)
}

export const stageOf = ({ definition }: Model, id: string): Stage => definition.stages.find((one) => one.id === id)!

/** Everything that must be closed before this stage, near and far. */
export function beforeOf(model: Model, id: string): string[] {
  const near = stageOf(model, id).after
  return [...new Set([...near, ...near.flatMap((one) => beforeOf(model, one))])]
}

export const behindOf = (model: Model, id: string) => model.definition.stages.map((one) => one.id).filter((one) => beforeOf(model, one).includes(id))
export const isClosed = ({ places }: Model, id: string) => places[id].state === 'done' || places[id].state === 'skip'
export const haltsOn = ({ halts }: Model) => Object.values(halts).filter(({ isOn }) => isOn)
export const isHalted = (model: Model, stage: string) => haltsOn(model).some((halt) => halt.stage === null || halt.stage === stage)
export const turnsOf = (model: Model, stage: string) => Object.entries(model.turns).filter(([, turn]) => turn.stage === stage)

export function seatsIn(model: Model, stage: string): Turn[][] {
  const work = turnsOf(model, stage).map(([, turn]) => turn).filter(({ kind }) => kind !== 'supplement')
  const seats = [...new Set(work.map(({ seat }) => seat))].sort((a, b) => a - b)
  return seats.map((seat) => work.filter((turn) => turn.seat === seat).sort((a, b) => a.order - b.order))
}

const isAnswered = (seat: Turn[]) => seat.every(({ word }) => word !== null)

/** Whose turn it is now follows from the stage, the order in the seat, supplements and suspensions. */
export function isUp(model: Model, turn: Turn): boolean {
  if (model.ended || model.places[turn.stage].state !== 'open' || turn.word !== null || isHalted(model, turn.stage)) return false
  if (turn.kind === 'supplement') return true
  if (turnsOf(model, turn.stage).some(([, one]) => one.kind === 'supplement' && one.word === null)) return false
  const seats = seatsIn(model, turn.stage)
  const mine = seats.findIndex((seat) => seat.includes(turn))
  if (stageOf(model, turn.stage).ballot?.order === 'one_by_one' && !seats.slice(0, mine).every(isAnswered)) return false
  return seats[mine].find(({ word }) => word === null) === turn
}

/** The last of the owner or of those signing after speaks for the seat, once all have spoken. */
export const voteOf = (seat: Turn[]) => (isAnswered(seat) ? (seat.findLast(({ kind }) => kind === 'main' || kind === 'after')?.word ?? null) : null)
