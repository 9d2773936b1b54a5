import { clockView } from '#app/core/procedures/clock_view'
import { explainClock } from '#app/core/procedures/explain_clock'
import type { readProcedure } from '#app/core/procedures/read_procedure'
import type { Clock } from '#app/core/procedures/state'

type Procedure = Pick<Awaited<ReturnType<typeof readProcedure>>, 'state' | 'definition' | 'calendar'>

/** Since when a clock stands still. */
const pausedSince = ({ state, spans }: Clock) => (state === 'pause' ? (spans.at(-1)?.[1] ?? null) : null)

/** 受理、承诺、法定 as they stand now and why, in the order of the definition. */
export function clocksOf({ state, definition, calendar }: Procedure, now: Date) {
  const at = now.toISOString()
  return (definition.clocks ?? []).flatMap(({ id, title = id, lamp = false }) => {
    const clock = state.clocks[id]
    if (!clock) return []
    return [{ title, lamp, ...clockView(clock, at, calendar), pausedSince: pausedSince(clock), why: explainClock(state, definition, id, at, calendar) }]
  })
}
