/** One line of the desk list: a docket of one's place, and in 待办 the task that waits there. */
export interface DeskRow {
  caseId: string
  caseNumber: string
  /** The item. */
  title: string
  applicant: string
  status: string
  stage: string
  /** Role of this place in the case: owner, intake, receive … */
  role: string
  dueAt: string | null
  yellowAt: string | null
  paused: boolean
  calendarMissing: boolean
  createdAt: string
  open: boolean
  task: { id: string; stage: string; openedAt: string | null; claimedBy: string | null } | null
}
