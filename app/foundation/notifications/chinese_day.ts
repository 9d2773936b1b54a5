import { dayOf } from '#app/core/calendar/days'

/** 2026-11-27, or a moment of that day in Asia/Shanghai, as people write it: 11 月 27 日. */
export function chineseDay(moment: string) {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(moment) ? moment : dayOf(moment)
  const [, month, date] = day.split('-').map(Number)
  return `${month} 月 ${date} 日`
}
