const minute = 60
const hour = 60 * minute

/** Seconds to wait after the first, second … failure; when it is spent, the delivery is dead. */
const plan = [5, 30, 2 * minute, 10 * minute, hour, 4 * hour, 8 * hour, 20 * hour]

/** After an unknown outcome the outside may still be at work: asking too early is how things happen twice. */
const patience = 60

/** How often a delivery is tried in all. */
export const budget = plan.length + 1

/** Seconds until the next try after `attempts` tries, ±20 %; null when the budget is spent. */
export function waitAfter(attempts: number, { unknown = false, chance = Math.random() } = {}) {
  const seconds = plan[attempts - 1]
  if (seconds === undefined) return null
  return (unknown ? Math.max(seconds, patience) : seconds) * (0.8 + 0.4 * chance)
}
