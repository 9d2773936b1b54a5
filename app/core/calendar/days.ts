const eightHours = 8 * 3600_000

/** The calendar day in Shanghai (no summer time since 1991) on which this moment falls. */
export const dayOf = (moment: string | Date) => new Date(new Date(moment).getTime() + eightHours).toISOString().slice(0, 10)

export const startOf = (day: string) => new Date(Date.parse(day) - eightHours).toISOString()
export const endOf = (day: string) => new Date(Date.parse(day) - eightHours + 86_399_000).toISOString()

/** Days since 1970-01-01. */
export const dayNumber = (day: string) => Date.parse(day) / 86_400_000
export const dayAt = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10)
export const plusDays = (day: string, days: number) => dayAt(dayNumber(day) + days)
export const weekday = (day: string) => (dayNumber(day) + 4) % 7
export const isWeekend = (day: string) => weekday(day) % 6 === 0
