import type { Definition } from '#app/core/procedures/definition'
import type { State } from '#app/core/procedures/state'
import { knownCalendar } from '#app/core/calendar/calendar_at'
import { dayOf } from '#app/core/calendar/days'
import { clockView, type ClockView } from '#app/core/procedures/clock_view'
import { yellowFrom } from '#app/core/procedures/clock'
import { isSupplementing } from '#app/core/procedures/sync_clocks'
import { suspensionsOf } from '#app/core/procedures/seats'

const units = { wd: '个工作日', nd: '个自然日' }

/** Why this lamp: from when the clock counts, what stopped it, and when the colour changes. */
export function explainClock(state: State, definition: Definition, id: string, now: string, calendar = knownCalendar()): string[] {
  const clock = state.clocks[id]
  if (!clock) return ['时限还没有开始计算']
  const view = clockView(clock, now, calendar)
  const first = (clock.past[0] ?? clock.spans)[0]?.[0]
  const from = first ? [`${dayOf(first)} 起算，当日为第 0 日，从次日起计`] : []
  const again = clock.past.length ? [`补正提交后重新计算 ${clock.past.length} 次`] : []
  const stops = stopsOf(clock.spans)
  const longer = clock.extended ? [`已延长 ${clock.extended} ${units[clock.unit]}`] : []
  return [...from, ...again, ...stops, ...longer, ...nowOf(view, state), ...basis(definition, id)]
}

const stopsOf = (spans: [string, string | null][]) =>
  spans.slice(0, -1).flatMap(([, to], n) => (to ? [`${dayOf(to)} 至 ${dayOf(spans[n + 1][0])} 停止计算`] : []))

function nowOf({ total, unit, used, left, tone, due, calendarMissing }: ClockView, state: State): string[] {
  if (total === null) return ['该事项未提供天数，不计到期日']
  if (calendarMissing) return ['到期日超出已有的工作日历，待导入下一年日历后计算（待日历）']
  const spent = `共 ${total} ${units[unit]}，已用 ${used ?? '—'}`
  if (tone === 'done') return [`${spent}，已停止`]
  if (tone === 'grey') return [`${spent}，现在停表：${whyPaused(state)}`]
  if (tone === 'red') return [`${spent}，${due} 到期，已超期 ${Math.abs(left ?? 0)} ${units[unit]}`]
  return [`${spent}，剩 ${left}，${due} 24 时前到期；剩 ${yellowFrom(total)} ${units[unit]}及以下亮黄灯`]
}

function whyPaused(state: State) {
  if (isSupplementing(state)) return '等待申请人补正'
  const one = suspensionsOf(state)[0]
  return one ? `${one.reason || '特别程序'}，至 ${dayOf(one.until)}` : '停止计算'
}

const basis = ({ clocks = [] }: Definition, id: string) => {
  const text = clocks.find((rule) => rule.id === id)?.legalBasis
  return text ? [`依据：${text}`] : []
}
