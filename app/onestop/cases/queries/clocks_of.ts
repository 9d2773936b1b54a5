import { clockView } from '#app/core/procedures/clock_view'
import type { readProcedure } from '#app/core/procedures/read_procedure'

type Procedure = Pick<Awaited<ReturnType<typeof readProcedure>>, 'state' | 'definition' | 'calendar'>

/** 受理、承诺、法定 as they stand now, in the order of the definition. */
export function clocksOf({ state, definition, calendar }: Procedure, now: Date) {
  return (definition.clocks ?? []).flatMap(({ id, title = id }) => {
    const clock = state.clocks[id]
    return clock ? [{ title, ...clockView(clock, now.toISOString(), calendar) }] : []
  })
}
