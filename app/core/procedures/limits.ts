import type { Definition } from '#app/core/procedures/definition'
import type { Clock, State, Task } from '#app/core/procedures/state'

/** What lists show of the clocks that feed the lamp: the earliest of them counts. */
export interface Limits {
  due: string | null
  yellow: string | null
  paused: boolean
  missing: boolean
}

const earliest = (moments: (string | null)[]) => moments.filter((one) => one !== null).toSorted()[0] ?? null

export function limitsOf({ root, clocks }: State, { clocks: rules = [] }: Definition): Limits {
  const lit = rules.filter(({ lamp }) => lamp).map(({ id }) => clocks[id]).filter((clock): clock is Clock => clock !== undefined)
  const running = lit.filter(({ state }) => state === 'run')
  return {
    due: earliest(running.map(({ due }) => due)),
    yellow: earliest(running.map(({ yellow }) => yellow)),
    paused: root.status === 'suspended' || (!running.length && lit.some(({ state }) => state === 'pause')),
    missing: running.some(({ missing }) => missing),
  }
}

/** A task is due with its stage; where that has no limit, with the case. */
export const dueOf = (task: Task, { clocks }: State, { due }: Limits) =>
  task.state === 'open' || task.state === 'wait' ? (clocks[`${task.stage}#${task.round}`]?.due ?? due) : null
