/** What the notices of a case are written from. Times are Shanghai days, `YYYY-MM-DD`. */
export interface NoticeFacts {
  caseNumber: string
  queryCode: string
  applicant: string
  itemName: string
  isLicence: boolean
  authority: string
  intakeName: string
  committedDays: number
  statutoryDays: number | null
  dueOn: string | null
  submittedOn: string
  materials: { name: string; files: number }[]
  act: { on: string; by: string; opinion: string; legalBasis?: string | null }
  supplement?: { dueOn: string; items: { name: string; opinion: string }[] }
  suspension?: { reason: string; until: string; article45: boolean }
  extension?: { days: number }
  transfer?: { from: string; to: string }
  permitted?: boolean
  resultName?: string
  handOut?: { way: 'window' | 'post' | 'electronic'; receiver: string }
}
