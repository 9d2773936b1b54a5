import type { DayCount } from '#app/core/calendar/day_count'
import type { Act, Environment, Image } from '#app/core/procedures/act'
import type { Party, State } from '#app/core/procedures/state'
import { apply } from '#app/core/procedures/apply'

/** One line of the log, as much as a replay needs. */
export interface Logged {
  act: Act
  /** What the environment answered when seats were resolved. */
  inputs: Party[][]
  calendar: DayCount
}

/** The log alone makes the state: anything else means that a row was changed behind the engine's back. */
export function replay(start: State, log: Logged[], definition: Environment['definition']): State {
  const images = new Map<string, Image>()
  let state = start
  for (const { act, inputs, calendar } of log) {
    const answers = [...inputs]
    const env: Environment = { resolve: () => answers.shift()!, calendar, image: (ref) => images.get(ref), definition }
    const out = apply(state, act, env)
    state = out.state
    images.set(act.id, { seq: state.root.seq, by: act.by.id, act: act.act, task: act.task, before: out.before })
  }
  return state
}
