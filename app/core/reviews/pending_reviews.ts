/** One value that the platform was given or made, and that somebody has yet to confirm. */
export interface PendingReview {
  key: string
  /** Where it belongs, as people say it. */
  place: string
  name: string
  value: string
  /** Why it is in doubt, and who settles it. */
  why: string
}

/** 待核: one kind of such values. Its questions are asked inside `withTenant`; they keep to the range of the open door. */
export interface PendingReviewSource {
  key: string
  title: string
  /** Who confirms values of this kind. */
  owner: string
  count(): Promise<number>
  /** In a stable order, from behind the key `after` on. It comes out of an address: what is no key begins the list. */
  list(after: string | null, limit: number): Promise<PendingReview[]>
}

const sources: PendingReviewSource[] = []

export const addPendingReviews = (source: PendingReviewSource) => sources.push(source)

/** What all modules have contributed. */
export const allPendingReviews = (): readonly PendingReviewSource[] => sources
