/** Working days (`wd`) or natural days (`nd`). */
export type Unit = 'wd' | 'nd'

/** A calendar counts days. Beyond its years it throws CalendarEnds. */
export interface DayCount {
  /** Running number of counted days up to and including this one. */
  index(day: string, unit: Unit): number
  day(index: number, unit: Unit): string
}

export class CalendarEnds extends Error {}
