import type { DayCount, Unit } from '#app/core/calendar/day_count'
import type { Ballot, Definition, PartyRule, Stage } from '#app/core/procedures/definition'

/** A place, and there a role or one person (`staff:12`, `subject:7`). */
export interface Party {
  tenant: number
  role?: string | null
  user?: string | null
  department?: number | null
}

export interface StageRow {
  state: 'wait' | 'open' | 'done' | 'skip'
  round: number
  outcome: string | null
  /** The act that closed it. */
  seq: number | null
  /** The moment it takes effect from, where that is not the moment of the act (deemed acceptance). */
  from: string | null
  ballot: Ballot | null
  ev: number
}

export type TaskKind = 'main' | 'delegate' | 'before' | 'after' | 'supplement'

export interface Task {
  id: string
  stage: string
  round: number
  seat: number
  pos: number
  kind: TaskKind
  state: 'wait' | 'open' | 'done' | 'gone'
  tenant: number
  department: number | null
  role: string | null
  user: string | null
  verdict: string | null
  by: string | null
  ev: number
}

export interface Timer {
  id: string
  kind: 'clock' | 'suspend' | 'supplement' | 'pledge'
  ref: string
  at: string
  state: 'set' | 'fired' | 'gone'
  ev: number
}

export interface Job {
  id: string
  stage: string
  round: number
  port: string
  state: 'pending' | 'done' | 'failed' | 'gone'
  tries: number
  at: string
  ev: number
}

export interface Child {
  id: string
  stage: string
  round: number
  def: string
  state: 'run' | 'done' | 'gone'
  ev: number
}

/** From (excluded day) to (included day); the last span may be running. Moments, in UTC. */
export type Span = [from: string, to: string | null]

export interface Clock {
  id: string
  state: 'run' | 'pause' | 'stop'
  /** Null: the limit is not provided. Pinned when the clock starts. */
  days: number | null
  unit: Unit
  spans: Span[]
  /** Counts thrown away when the clock began afresh. */
  past: Span[][]
  due: string | null
  yellow: string | null
  /** The due day lies beyond the last calendar year there is. */
  missing: boolean
  extended: number
  over: boolean
  ev: number
}

export interface Suspension {
  id: string
  kind: string
  reason: string
  /** A ground of 行政许可法 45: stops the statutory clock too. */
  article45: boolean
  from: string
  until: string
  /** One branch only. */
  stage: string | null
  state: 'on' | 'off'
  ev: number
}

/** The case itself. Facts steer the procedure and are kept in clear: nothing personal belongs there. */
export interface Root {
  id: string
  owner: number
  intake: number
  subject: string
  department: number | null
  intakeDepartment: number | null
  key: string
  version: number
  status: 'running' | 'suspended' | 'finished'
  result: string | null
  facts: Record<string, any>
  seq: number
  ev: number
}

export interface State {
  root: Root
  stages: Record<string, StageRow>
  tasks: Record<string, Task>
  timers: Record<string, Timer>
  jobs: Record<string, Job>
  children: Record<string, Child>
  clocks: Record<string, Clock>
  suspensions: Record<string, Suspension>
}

export type Table = Exclude<keyof State, 'root'>

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
