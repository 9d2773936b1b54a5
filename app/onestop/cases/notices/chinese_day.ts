/** `2026-11-24` as documents write it: `2026 年 11 月 24 日`. */
export function chineseDay(day: string) {
  const [year, month, date] = day.split('-').map(Number)
  return `${year} 年 ${month} 月 ${date} 日`
}
