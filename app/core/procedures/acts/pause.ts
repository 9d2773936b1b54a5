import type { Context } from '#app/core/procedures/context'
import type { Act } from '#app/core/procedures/act'
import type { Suspension } from '#app/core/procedures/state'
import { settleAll } from '#app/core/procedures/seats'
import { liftSuspension } from '#app/core/procedures/stages'
import { setTimer } from '#app/core/procedures/acts/supplement'

/** 挂起·特别程序, of the whole case or of one branch (`stage`): it needs an end, and several may overlap. */
export function suspend(c: Context, act: Act) {
  const { until, reason = '', kind = 'other', article45 = false } = act.data ?? {}
  if (!until || Number.isNaN(Date.parse(until)) || until <= act.at) c.refuse('suspend_needs_end')
  const stage = act.stage ?? null
  if (stage && c.state.stages[stage]?.state !== 'open') c.refuse('stage_not_open')
  const end = new Date(until).toISOString()
  const row = { id: `s${c.seq}`, kind, reason, article45: article45 === true, from: act.at, until: end, stage, state: 'on' as const }
  const one = c.add<Suspension>('suspensions', row)
  setTimer(c, 'suspend', one.id, end)
  settleAll(c)
  c.effect('suspended', { suspension: one.id, until: end })
}

/** 恢复: when the last suspension ends, tasks open again. */
export function resume(c: Context, act: Act) {
  const one = c.state.suspensions[act.ref ?? '']
  if (one?.state !== 'on') c.refuse('not_suspended')
  liftSuspension(c, one.id)
  settleAll(c)
  c.effect('resumed', { suspension: one.id })
}

/** 延长, once for each clock, within what its definition allows and before it has run out. */
export function extend(c: Context, act: Act) {
  const clock = c.need(c.state.clocks[act.ref ?? ''], 'no_clock')
  const days = act.data?.days
  if (!Number.isInteger(days) || days < 1) c.refuse('extend_days')
  if (clock.state === 'stop') c.refuse('clock_stopped')
  if (clock.days === null) c.refuse('no_limit')
  const limit = c.graph.definition.clocks?.find(({ id }) => id === clock.id)?.extension
  if (limit?.days === 0) c.refuse('not_extendable')
  if (limit && days > limit.days) c.refuse('extend_too_long')
  if (clock.extended) c.refuse('extended_already')
  if (limit && (clock.over || (clock.due && act.at > clock.due))) c.refuse('limit_over')
  c.set('clocks', clock.id, { days: clock.days + days, extended: days, over: false })
  c.effect('extended', { clock: clock.id, days })
}
