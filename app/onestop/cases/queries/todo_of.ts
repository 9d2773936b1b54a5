import type { Case } from '#app/onestop/cases/models/case'
import { mayBeRated } from '#app/onestop/cases/queries/may_be_rated'

/** The one thing the applicant has to do now; null: nothing. */
export type Todo = 'supply' | 'collect' | 'rate'

export function todoOf(kase: Pick<Case, 'state' | 'result' | 'receiveWay'>): Todo | null {
  if (kase.state === 'supplement') return 'supply'
  if (kase.state === 'hand_out' && kase.receiveWay === 'window') return 'collect'
  return mayBeRated(kase) ? 'rate' : null
}
