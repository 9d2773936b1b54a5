import type { Case } from '#app/onestop/cases/models/case'

/** After handing out, and after 不予受理: the applicant has the outcome in hand. */
export const mayBeRated = ({ state, result }: Pick<Case, 'state' | 'result'>) => state === 'rating' || (state === 'ended' && result === 'rejected')
