import type { Ballot } from '#app/core/procedures/definition'
import type { Context } from '#app/core/procedures/context'
import { seatsOf, seatVerdict } from '#app/core/procedures/seats'

/** '2/3' exactly, or a percentage: 67 % of three is three, so operators get fractions. */
function share(seats: number, need: number | string) {
  const [part, whole] = typeof need === 'string' ? need.split('/').map(Number) : [need, 100]
  return Math.max(1, Math.ceil((seats * part) / whole))
}

const votesNeeded = (seats: number, need: Ballot['need']) => (need === 'all' ? seats : need === 'any' ? 1 : share(seats, need))

/** Has the run of the stage decided, and how? A vote of no seats decides nothing. */
export function ballot(c: Context, stage: string): 'pass' | 'refuse' | null {
  const rule = c.state.stages[stage].ballot ?? { need: 'all', veto: true }
  const votes = seatsOf(c.run(stage)).map(seatVerdict)
  if (!votes.length) return null
  const passed = votes.filter((vote) => vote === 'pass').length
  const refused = votes.filter((vote) => vote === 'refuse').length
  const need = votesNeeded(votes.length, rule.need)
  if (rule.wait && passed + refused < votes.length) return null
  if (rule.veto && refused > 0) return 'refuse'
  if (passed >= need) return 'pass'
  return votes.length - refused < need ? 'refuse' : null
}
