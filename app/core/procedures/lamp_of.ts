import type { Tone } from '#app/core/procedures/clock_view'

/** The columns of a docket (or a case) that a lamp needs. Moments as ISO text or Date. */
export interface Lit {
  open: boolean
  dueAt: Date | string | null
  yellowAt: Date | string | null
  paused: boolean
  calendarMissing: boolean
}

const at = (moment: Date | string) => new Date(moment).getTime()

/** Grey means the clock stands still (or there is no limit); 待日历 has its own mark beside the lamp. */
export function lampOf({ open, dueAt, yellowAt, paused }: Lit, now: Date | string = new Date()): Tone {
  if (!open) return 'done'
  if (paused || !dueAt) return 'grey'
  if (at(now) > at(dueAt)) return 'red'
  return yellowAt && at(now) >= at(yellowAt) ? 'yellow' : 'green'
}
