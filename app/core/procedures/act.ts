import type { DayCount } from '#app/core/calendar/day_count'
import type { Definition, PartyRule, Stage } from '#app/core/procedures/definition'
import type { Party, State } from '#app/core/procedures/state'

export interface By {
  /** `staff:12`, `subject:7`, `system:timer`. */
  id: string
  name: string
  tenant: number
  department: number | null
  roles: string[]
  /** Acts in the place of this person. */
  for?: string
}

export interface Act {
  id: string
  act: string
  by: By
  at: string
  task?: string
  to?: Party[]
  stage?: string
  mode?: 'all' | 'path' | 'direct'
  ref?: string
  note?: string
  data?: Record<string, any>
}

/** Rows as they were before an act: table, id, row or null. */
export type Before = [table: keyof State, id: string, row: any][]

export interface Image {
  seq: number
  by: string
  act: string
  task?: string
  before: Before
}

/** All that an act needs to know from outside; the answers are logged, so that a replay gets the same. */
export interface Environment {
  resolve(rule: PartyRule, state: State, stage: Stage): Party[]
  calendar: DayCount
  image(ref: string): Image | undefined
  definition(version: number): Definition
}

export interface Effect {
  type: string
  n: number
  [key: string]: unknown
}

export interface Outcome {
  state: State
  before: Before
  effects: Effect[]
  inputs: Party[][]
}

/** An act that is not possible now. Nothing has changed. */
export class Refused extends Error {
  constructor(
    public code: string,
    public detail: Record<string, any> = {},
  ) {
    super(code)
  }
}
