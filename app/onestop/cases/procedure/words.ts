import type { ProcedureView } from '#app/core/procedures/view'
import { caseResults, caseStates, type CaseResult, type CaseState } from '#app/onestop/cases/states'

/** How the procedure ended, in the words of cases. */
export function resultOf({ result, outcome }: ProcedureView): CaseResult | null {
  if (result === null) return null
  if (result === 'refused') return 'rejected'
  if (result === 'done') return outcome('decide') === 'pass' ? 'permitted' : 'denied'
  return result in caseResults ? (result as CaseResult) : 'cancelled'
}

/** Where the case stands. After handing out, the applicant is asked for a rating. */
export function stateOf(view: ProcedureView): CaseState {
  if (view.status === 'finished') return view.result === 'done' ? 'rating' : 'ended'
  if (view.status === 'suspended') return 'suspended'
  if (view.supplementing) return 'supplement'
  const word = view.open[0]?.word
  return word && word in caseStates ? (word as CaseState) : 'review'
}

/** 状态标识 and 环节 of the desk list. */
export function wordsOf(view: ProcedureView) {
  const state = stateOf(view)
  const ended = resultOf(view)
  const stage = view.status === 'finished' ? (ended ? caseResults[ended] : '已结束') : view.open.map(({ title }) => title).join('、')
  return { status: state, stage }
}
