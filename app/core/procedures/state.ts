import type { Unit } from '#app/core/calendar/day_count'
import type { Ballot } from '#app/core/procedures/definition'

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
  /** The ground, as 听证; kept in clear, so nothing about a person. */
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
