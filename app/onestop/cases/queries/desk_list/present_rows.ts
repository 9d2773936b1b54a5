import { calendar } from '#app/core/calendar/calendar_at'
import { likelyAct } from '#app/onestop/cases/queries/desk_list/likely_act'
import { lampWords } from '#app/onestop/cases/queries/lamp_words'
import { caseStates, type CaseState } from '#app/onestop/cases/states'
import type { DeskRow } from '#app/onestop/cases/queries/desk_list/desk_row'

const iso = (moment: Date | string) => new Date(moment).toISOString()

/** Rows of the desk list as the page shows them, with lamps read at this moment. `me` has signed for what is `mine`. */
export async function presentRows(rows: DeskRow[], me: string, now = new Date()) {
  const { calendar: days } = await calendar()
  return rows.map((row) => ({
    caseId: row.caseId,
    caseNumber: row.caseNumber,
    title: row.title,
    applicant: row.applicant,
    status: row.status,
    statusTitle: caseStates[row.status as CaseState] ?? row.status,
    stage: row.stage,
    lamp: lampWords(row, now, days),
    arrivedAt: iso(row.task?.openedAt ?? row.createdAt),
    claimed: row.task ? (row.task.claimedBy === me ? 'mine' : row.task.claimedBy ? 'other' : 'nobody') : null,
    act: likelyAct(row.task),
  }))
}
