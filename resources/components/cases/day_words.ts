const parts = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })

const of = (moment: string) => Object.fromEntries(parts.formatToParts(new Date(moment)).map(({ type, value }) => [type, value]))

/** `11-23 09:15` in Shanghai, as tables write it. */
export function shortMoment(moment: string) {
  const { month, day, hour, minute } = of(moment)
  return `${month}-${day} ${hour}:${minute}`
}

/** `2026-11-23` to `11-23`; with the year when it is not this one. */
export const shortDay = (day: string) => (day.slice(0, 4) === of(new Date().toISOString()).year ? day.slice(5) : day)
