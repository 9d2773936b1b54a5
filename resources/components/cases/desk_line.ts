import type { Tone } from '~/components/ui/tone'

/** One line of the desk list. */
export type DeskLine = {
  caseId: string
  caseNumber: string
  title: string
  applicant: string
  status: string
  statusTitle: string
  stage: string
  arrivedAt: string
  lamp: { tone: Tone; days: number | null; note: string | null; dueOn: string | null; calendarMissing: boolean }
  /** Who signed for the waiting task; null where none waits. */
  claimed: string | null
  act: string
}
