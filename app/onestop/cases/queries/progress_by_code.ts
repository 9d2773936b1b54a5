import { ask } from '#app/core/tenancy/ask'
import { queryDigest } from '#app/onestop/cases/applying/query_code'
import { TooManyQuestions } from '#app/onestop/cases/errors'
import { caseResults, caseStates, type CaseResult, type CaseState } from '#app/onestop/cases/states'
import { milestonesOf } from '#app/onestop/cases/queries/milestones_of'
import { DateTime } from 'luxon'

/** Progress without login. Wrong and unknown codes are answered alike; ten questions a minute from one source. */
export async function progressByCode(code: string, source: string) {
  const [row] = await ask<any>('progress_of', [queryDigest(code), source])
  if (row?.limited) throw new TooManyQuestions()
  if (!row) return null
  const date = (value: Date | null) => (value ? DateTime.fromJSDate(value) : null)
  return {
    caseNumber: row.case_number as string,
    itemName: row.item_name as string,
    authority: row.authority as string,
    state: row.state as CaseState,
    stateTitle: caseStates[row.state as CaseState],
    resultTitle: row.result ? caseResults[row.result as CaseResult] : null,
    result: row.result,
    dueAt: row.due_at as Date | null,
    milestones: milestonesOf({
      state: row.state,
      result: row.result,
      submittedAt: date(row.submitted_at)!,
      acceptedAt: date(row.accepted_at),
      decidedAt: date(row.decided_at),
      concludedAt: date(row.concluded_at),
      handedOutAt: date(row.handed_out_at),
    }),
  }
}
