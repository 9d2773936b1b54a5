/** 评价 as pages of a case show it. Ratings are another module's. */
export interface CaseRating {
  /** 1 很不满意 to 5 非常满意. */
  level: number
  name: string
  /** In words. */
  indicators: string[]
  comment: string | null
  at: string
}

/** What may be chosen, best first. */
export interface RatingLevel {
  level: number
  name: string
  indicators: { code: string; name: string }[]
}

interface Ratings {
  /** Inside a door of the case. */
  read: (caseId: string) => Promise<CaseRating | null>
  levels: RatingLevel[]
}

let ratings: Ratings | undefined

/** The module that keeps ratings says how to read one, and what is offered. */
export const showRatings = (shown: Ratings) => void (ratings = shown)

export const caseRating = async (caseId: string) => (await ratings?.read(caseId)) ?? null
export const ratingLevels = () => ratings?.levels ?? []
