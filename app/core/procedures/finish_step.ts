import { hooksOf } from '#app/core/procedures/registry'
import type { State } from '#app/core/procedures/state'
import { stepOf, type Step } from '#app/core/procedures/step'
import { supervise } from '#app/core/procedures/supervise'
import { tell } from '#app/core/procedures/tell'
import { viewOf } from '#app/core/procedures/view'
import { write, type Writing } from '#app/core/procedures/write'
import { currentTransaction } from '#app/core/tenancy/doors'

/** Writes an applied act and lets the module and the outbox follow, in the same transaction. */
export async function finishStep(given: Omit<Writing, 'words'>, previous: State, inside?: (step: Step) => unknown) {
  const { outcome, act, definition } = given
  const { state, effects } = outcome
  const hooks = hooksOf(definition.key)
  const view = viewOf(state, definition)
  const moved = effects.find(({ type }) => type === 'owner.moved')
  if (moved) await currentTransaction().rawQuery('select move_owner(?, ?)', [moved.to as number, state.root.department] as any[])
  await write({ ...given, words: hooks.words(view) })
  const step = stepOf(previous, state, act, effects, view)
  if (act.act === 'supervise') await supervise(step)
  await hooks.inside?.(step)
  await inside?.(step)
  await tell(step, hooks.topics ?? {})
}
