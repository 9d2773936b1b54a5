import type { YearOfDays } from '#app/core/calendar/working_calendar'

export interface Difference {
  day: string
  text: string
}

/** What would change against the year there is, day by day; all of it where there is none. */
export function differences(now: YearOfDays | undefined, next: YearOfDays, names: Record<string, string>): Difference[] {
  const was = stateOf(now)
  const is = stateOf(next)
  const days = [...new Set([...was.keys(), ...is.keys()])].sort()
  return days.flatMap((day) => {
    const [before, after] = [was.get(day), is.get(day)]
    if (before === after) return []
    const name = names[day] ? `（${names[day]}）` : ''
    if (!after) return [{ day, text: before === '休' ? '恢复上班' : '恢复休息' }]
    return [{ day, text: `${after === '休' ? '放假' : '调休上班'}${name}` }]
  })
}

const stateOf = (year?: YearOfDays) => new Map([...(year?.off ?? []).map((day) => [day, '休'] as const), ...(year?.on ?? []).map((day) => [day, '班'] as const)])
