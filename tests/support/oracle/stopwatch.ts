import { counts, from, isKnown, shanghai, step, type Count } from '#tests/support/oracle/days'

/** A limit, told as the stretches during which it ran; days are counted one by one on the calendar. */
export interface Stopwatch {
  limit: number | null
  count: Count
  /** [began, ended]; the day of the beginning is not counted (day 0). */
  runs: [string, string | null][]
  state: 'run' | 'pause' | 'stop'
  isOver: boolean
  isExtended: boolean
}

export function spent({ runs, count }: Stopwatch) {
  let days = 0
  for (const [began, ended] of runs) {
    if (!ended) continue
    const last = shanghai(ended)
    for (let day = step(shanghai(began), 1); day <= last; day = step(day, 1)) if (counts(day, count)) days++
  }
  return days
}

/** The day at whose end the limit is out; null while it does not run, or has no days. 'unknown': beyond the published calendar. */
export function dueDay(watch: Stopwatch): string | null | 'unknown' {
  const open = watch.runs.at(-1)
  if (watch.state !== 'run' || watch.limit === null || !open) return null
  const left = watch.limit - spent(watch)
  const start = shanghai(open[0])
  if (watch.count === 'wd' && !isKnown(start)) return 'unknown'
  if (left === 0) return from(start, watch.count) ?? 'unknown'
  let day = left > 0 ? start : from(start, watch.count, -1)!
  const by = left > 0 ? 1 : -1
  for (let n = Math.abs(left); n > 0; ) {
    day = step(day, by)
    if (watch.count === 'wd' && !isKnown(day)) return 'unknown'
    if (counts(day, watch.count)) n--
  }
  return day
}

const endOf = (day: string) => new Date(`${day}T23:59:59+08:00`).toISOString()

/** The moment it runs out, if it runs towards one. */
export function dueMoment(watch: Stopwatch) {
  const day = dueDay(watch)
  return day && day !== 'unknown' ? endOf(day) : null
}
