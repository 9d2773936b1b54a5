import type { Unit } from '#app/core/calendar/day_count'

/** A condition is data: one fact or the outcome of one stage compared with a value, or conditions put together. */
export interface Condition {
  all?: Condition[]
  any?: Condition[]
  not?: Condition
  fact?: string
  stage?: string
  is?: unknown
  has?: unknown
  gte?: number
  lt?: number
}

/** Who a seat belongs to, told by rule: a place, there a role or a person, perhaps of one department. `each`: one seat for each entry of a list. */
export interface PartyRule {
  tenant?: string
  role?: string
  user?: string
  department?: string
  each?: string
}

/** How votes decide. Rule and share are pinned to the run when the stage opens. */
export interface Ballot {
  need: 'all' | 'any' | number | string
  order?: 'together' | 'one_by_one'
  /** One refusal decides. */
  veto?: boolean
  /** Decide only after everybody has voted. */
  wait?: boolean
  /** A return counts as a refusal instead of acting at once. */
  refusalBy?: 'vote'
}

/** Days of a limit: a number, or the name of the fact that holds it. A fact that is empty: the limit is not provided. */
export type Days = number | { fact: string }

export interface Stage {
  id: string
  title?: string
  /** What the case is called while it stands here, as 待受理. */
  word?: string
  kind: 'task' | 'auto' | 'case'
  after: string[]
  /** So many of the predecessors suffice; the rest is skipped. */
  join?: number
  when?: Condition
  /** Must hold before the stage can be passed. */
  guard?: Condition
  seats?: PartyRule[]
  ballot?: Ballot
  /** `next` (default), `finish`, `return:stage`. */
  onRefuse?: string
  acts?: string[]
  /** Once passed, no return, jump or withdrawal crosses it. */
  final?: boolean
  /** Passes and refusals carry the platform's signature. */
  signed?: boolean
  due?: { days: Days; unit?: Unit; then?: 'flag' | 'pass' | 'refuse'; legalBasis?: string }
  port?: string
  retries?: number
  def?: string
}

/** What stops a clock: a supplement asked of the applicant, any suspension, or only one on a ground of 行政许可法 45. */
export type Pause = 'supplement' | 'suspend' | 'suspend45'

export interface ClockRule {
  id: string
  title?: string
  days: Days
  /** A unit, or the name of the fact that holds it; pinned with the days. */
  unit?: Unit | { fact: string }
  /** Counts only while this holds: a licence is delivered only when it was granted. */
  when?: Condition
  /** `start`, `open:stage`, `close:stage`. */
  start: string
  /** `finish`, `open:stage`, `close:stage`. */
  stop: string
  pause?: Pause[]
  /** Counts afresh after the applicant has supplied. */
  reset?: 'supplement'[]
  /** The suspension of one of these branches alone stops the clock. */
  branches?: string[]
  /** `pass`: silence counts as consent, the stage it stops at is passed. */
  then?: 'flag' | 'pass' | 'finish'
  legalBasis?: string
  /** By how much it may be extended at most, in its own unit, and only before it has run out; 0: not at all. Absent: no bound. */
  extension?: { days: number; legalBasis?: string }
  /** Feeds the lamp of the case. */
  lamp?: boolean
}

/** How long an applicant has to supply, and what follows when nothing comes. Only a legal basis makes it end the case. */
export interface SupplementRule {
  days: number
  unit?: Unit
  then?: 'flag' | 'finish'
  legalBasis?: string
}

/** A procedure as data: stages in an order without circles (`after` names what stands before). Loops are acts, never arrows. */
export interface Definition {
  key: string
  version: number
  title?: string
  stages: Stage[]
  clocks?: ClockRule[]
  supplement?: SupplementRule
}
