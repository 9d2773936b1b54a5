import type { Block } from '@forms/present'
import type { ClockLine } from '~/components/cases/clock_line'
import type { Tone } from '~/components/ui/tone'

/** A person or body of a case as the workspace shows them, masked unless revealed. */
export type People = {
  idNumber: string
  phone: string
  address: string | null
  agent: { name: string; idNumber: string; phone: string } | null
}

export type DeskMaterial = {
  id: string
  code: string
  name: string
  round: number
  fileName: string
  contentType: string
  size: number
  verdict: 'unchecked' | 'passed' | 'defective'
  trust: 'B' | 'C'
  addedAt: string
}

export type DeskTask = { id: string; stage: string; title: string; round: number; isAdvice: boolean; claimed: boolean; claimedByMe: boolean; acts: string[] }

export type DeskSupplement = {
  seq: number
  requestedAt: string
  dueOn: string
  requestedBy: string
  suppliedAt: string | null
  items: { materialCode: string; materialName: string; opinion: string }[]
}

export type HistoryEntry = {
  seq: number
  title: string
  actor: string
  place: string | null
  department: string | null
  at: string
  opinion: string | null
  legalBasis: string | null
}

/** Everything the workspace of one case shows. */
export type DeskCase = {
  id: string
  caseNumber: string
  itemName: string
  isLicence: boolean
  state: string
  stateTitle: string
  resultTitle: string | null
  channel: string
  applicant: string
  applicantKind: string
  people: People
  mayReveal: boolean
  consent: { noted: string; by: string; idChecked: string } | null
  receiveWay: string
  submittedAt: string
  authority: string
  department: string | null
  intake: string
  stage: string
  lamp: { tone: Tone; days: number | null; note: string | null; dueOn: string | null; calendarMissing: boolean }
  clocks: ClockLine[]
  answers: Block[]
  materials: DeskMaterial[]
  asked: { code: string; name: string; need: string; filledHere: boolean }[]
  supplements: DeskSupplement[]
  supplementTask: string | null
  suspensions: { id: string; reason: string; article45: boolean; until: string }[]
  history: HistoryEntry[]
  notices: { seq: number; title: string; at: string }[]
  acts: { tasks: DeskTask[]; onCase: string[] }
}
