import { dayAt, dayNumber, isWeekend, plusDays } from '#app/core/calendar/days'
import { CalendarEnds, type DayCount, type Unit } from '#app/core/calendar/day_count'

/** Exceptions of one year, as the State Council publishes them: weekdays that are off, weekend days that are worked. */
export interface YearOfDays {
  year: number
  off: string[]
  on: string[]
}

/** Working days of the years there are, without a gap. Outside of them it throws: a guess would be a wrong promise. */
export class WorkingCalendar implements DayCount {
  readonly first: string
  readonly last: string
  #index = new Map<string, number>()
  #days: string[] = []
  #off = new Set<string>()
  #on = new Set<string>()

  constructor(years: YearOfDays[]) {
    const sorted = years.toSorted((a, b) => a.year - b.year)
    const run = sorted.filter(({ year }, n) => year === sorted[0].year + n)
    this.first = `${run[0]?.year ?? 9999}-01-01`
    this.last = `${run.at(-1)?.year ?? 0}-12-31`
    for (const { off, on } of run) {
      for (const day of off) this.#off.add(day)
      for (const day of on) this.#on.add(day)
    }
    for (let day = this.first; day <= this.last; day = plusDays(day, 1)) {
      if (this.#works(day)) this.#days.push(day)
      this.#index.set(day, this.#days.length)
    }
  }

  #works(day: string) {
    return this.#on.has(day) || (!isWeekend(day) && !this.#off.has(day))
  }

  isWorkday(day: string) {
    if (!this.#index.has(day)) throw new CalendarEnds(`No working calendar for ${day}`)
    return this.#works(day)
  }

  index(day: string, unit: Unit) {
    if (unit === 'nd') return dayNumber(day)
    const index = this.#index.get(day)
    if (index === undefined) throw new CalendarEnds(`No working calendar for ${day}`)
    return index
  }

  day(index: number, unit: Unit) {
    if (unit === 'nd') return dayAt(index)
    if (index === 0 && this.#days.length) return this.first
    const day = this.#days[index - 1]
    if (!day) throw new CalendarEnds('The working calendar ends before this day')
    return day
  }
}
