import type { ClockLine } from '~/components/cases/clock_line'
import type { RatingLevel } from '~/components/ratings/rating_levels'

export type Milestone = { title: string; at: string | null }
export type Todo = 'supply' | 'collect' | 'rate'

export type Supplement = {
  seq: number
  requestedAt: string
  dueOn: string
  requestedBy: string
  suppliedAt: string | null
  items: { materialCode: string; materialName: string; opinion: string }[]
}

export type OwnCase = {
  id: string
  todo: Todo | null
  caseNumber: string
  queryCode: string
  itemName: string
  resultName: string
  state: string
  stateTitle: string
  result: string | null
  resultTitle: string | null
  channel: 'portal' | 'window'
  applicant: string
  agent: { name: string; idNumber: string; phone: string } | null
  receiveWay: 'window' | 'post' | 'electronic'
  authority: string
  intake: string
  office: { name: string; phone: string | null }
  submittedAt: string
  clocks: ClockLine[]
  milestones: Milestone[]
  answers: any[]
  materials: { id: string; code: string; name: string; round: number; fileName: string; size: number; verdict: string; addedAt: string }[]
  supplements: Supplement[]
  notices: { seq: number; kind: string; title: string; at: string }[]
  handOut: { way: string; at: string } | null
  rating: { level: number; name: string; indicators: string[]; comment: string | null; at: string } | null
  mayRate: boolean
  ratingLevels: RatingLevel[]
  mayWithdraw: boolean
}
