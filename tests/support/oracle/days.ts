import { readFileSync } from 'node:fs'

const file = new URL('../../../database/data/cn_workday_exceptions_2024_2026.json', import.meta.url)
const { weekdayOff, weekendWork } = JSON.parse(readFileSync(file, 'utf8'))
const firstYear = '2024'
const lastYear = '2026'
const oneDay = 86_400_000

export type Count = 'wd' | 'nd'

/** The day in Shanghai, by the clock on the wall there. */
export const shanghai = (moment: string) => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(moment))
export const step = (day: string, by: 1 | -1) => new Date(Date.parse(day) + by * oneDay).toISOString().slice(0, 10)
export const isKnown = (day: string) => day.slice(0, 4) >= firstYear && day.slice(0, 4) <= lastYear

export function counts(day: string, count: Count) {
  if (count === 'nd') return true
  const isWeekend = [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay())
  return isWeekend ? day in weekendWork : !(day in weekdayOff)
}

/** The next day, from this one on, that counts. Null: after the last published calendar. */
export function from(day: string, count: Count, by: 1 | -1 = 1): string | null {
  let at = day
  while (count === 'nd' ? false : isKnown(at) && !counts(at, count)) at = step(at, by)
  return count === 'wd' && !isKnown(at) ? null : at
}
