import type { CaseRating } from '#modules/onestop/cases'
import { levelOf } from '#app/onestop/ratings/levels'
import { Rating } from '#app/onestop/ratings/models/rating'

/** The rating of the open case door, in words; null where there is none. */
export async function ratingOf(caseId: string): Promise<CaseRating | null> {
  const rating = await Rating.query().where('caseId', caseId).first()
  if (!rating) return null
  const { level, indicators, comment, at } = rating
  const { name, indicators: words } = levelOf(level)!
  return { level, name, indicators: indicators.map((code) => words[code] ?? code), comment, at: at.toISO()! }
}
