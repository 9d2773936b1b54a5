import type { Context } from '#app/core/procedures/context'

/**
 * Since when silence has passed this stage by law, or one that comes after it (行政许可法 32); null if it has not. The timer that does so comes
 * a little later: what was due is so from the moment it was due.
 */
export function deemedSince(c: Context, stage: string): string | null {
  for (const { id, then, legalBasis, stop } of c.graph.definition.clocks ?? []) {
    const passed = stop.split(':')[1]
    if (then !== 'pass' || !legalBasis || (passed !== stage && !c.graph.before[passed]?.has(stage))) continue
    const clock = c.state.clocks[id]
    if (clock?.state === 'run' && clock.due && c.act.at > clock.due) return clock.spans[0][0]
  }
  return null
}
