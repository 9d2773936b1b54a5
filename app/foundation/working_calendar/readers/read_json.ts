import { FileUnreadable } from '#app/foundation/working_calendar/errors'
import type { DayRow } from '#app/foundation/working_calendar/readers/day_row'

const text = (value: unknown) => (typeof value === 'string' ? value.trim() : value === null || value === undefined ? '' : String(value))

/** `[{ "date": "2027-01-01", "type": "休", "name": "元旦" }]`, or `{ "weekdayOff": { day: name }, "weekendWork": { … } }`. */
export function readJson(source: Buffer): DayRow[] {
  const data = parse(source)
  if (Array.isArray(data)) return data.map((one, n) => ({ line: n + 1, day: text(one?.date), kind: text(one?.type), name: text(one?.name) }))
  const { weekdayOff, weekendWork } = data ?? {}
  if (typeof weekdayOff !== 'object' || typeof weekendWork !== 'object') throw new FileUnreadable()
  const rows = (days: object, kind: string) => Object.entries(days ?? {}).map(([day, name]) => ({ day, kind, name: text(name) }))
  return [...rows(weekdayOff, '休'), ...rows(weekendWork, '班')].map((row, n) => ({ line: n + 1, ...row }))
}

function parse(source: Buffer) {
  try {
    return JSON.parse(source.toString('utf8').replace(/^\ufeff/, ''))
  } catch {
    throw new FileUnreadable('文件不是有效的 JSON，请检查括号和逗号')
  }
}
