const parts = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

const of = (moment: string) => Object.fromEntries(parts.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]))

/** `11-23 09:15` in Shanghai, as tables write it. */
export function shortMoment(moment: string) {
  const { month, day, hour, minute } = of(moment)
  return `${month}-${day} ${hour}:${minute}`
}

/** `2026-11-23` to `11-23`; with the year when it is not this one. */
export const shortDay = (day: string) => (day.slice(0, 4) === of(new Date().toISOString()).year ? day.slice(5) : day)

/** `09:15` in Shanghai. */
export function clockTime(moment: string) {
  const { hour, minute } = of(moment)
  return `${hour}:${minute}`
}

const weekdays = ['日', '一', '二', '三', '四', '五', '六']

/** `2026-11-27` to `11 月 27 日（周五）`, as pages for the public write it; with the year when it is not this one. */
export function publicDay(day: string) {
  const [year, month, date] = day.split('-').map(Number)
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, date)).getUTCDay()]
  const lead = String(year) === of(new Date().toISOString()).year ? '' : `${year} 年 `
  return `${lead}${month} 月 ${date} 日（周${weekday}）`
}

/** A moment to `11 月 18 日 09:12`; with the year when it is not this one. */
export function publicMoment(moment: string) {
  const { year, month, day, hour, minute } = of(moment)
  const lead = year === of(new Date().toISOString()).year ? '' : `${year} 年 `
  return `${lead}${Number(month)} 月 ${Number(day)} 日 ${hour}:${minute}`
}

/** The day of a moment in Shanghai. */
export function dayOfMoment(moment: string) {
  const { year, month, day } = of(moment)
  return `${year}-${month}-${day}`
}

/** Natural days from today in Shanghai to a day; negative when it is over. */
export const daysUntil = (day: string) => (Date.parse(day) - Date.parse(dayOfMoment(new Date().toISOString()))) / 86_400_000
