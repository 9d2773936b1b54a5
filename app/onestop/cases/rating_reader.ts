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

type Reader = (caseId: string) => Promise<CaseRating | null>

let reader: Reader | undefined

/** The module that keeps ratings says how to read one inside a door of the case. */
export const readRatings = (read: Reader) => void (reader = read)

export const caseRating = async (caseId: string) => (await reader?.(caseId)) ?? null
