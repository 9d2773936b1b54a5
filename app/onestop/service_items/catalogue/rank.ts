/** One term that an item has. */
export interface Match {
  itemNo: number
  term: string
  weight: number
}

/** Below this share of what was typed an item is no answer, only a suggestion. */
export const enough = 0.3

/**
 * Ranks items by how much of what was typed they have: rare terms count more, a pair of characters four times a single one. `total` is the number
 * of items there are. A score of 1 has everything typed.
 */
export function rank(reading: string[], matches: Match[], total: number) {
  const having = Map.groupBy(matches, ({ term }) => term)
  const worth = (term: string) => {
    const size = having.get(term)?.length ?? 0.5
    return Math.log(1 + total / size) * ([...term].length > 1 ? 4 : 1)
  }
  const whole = reading.reduce((sum, term) => sum + worth(term), 0)
  const scores = new Map<number, number>()
  for (const { itemNo, term, weight } of matches) scores.set(itemNo, (scores.get(itemNo) ?? 0) + (weight * worth(term)) / whole)
  return [...scores].map(([itemNo, score]) => ({ itemNo, score }))
}
