import { DateTime } from 'luxon'
import type { Step } from '#app/core/procedures/step'
import { Case } from '#app/onestop/cases/models/case'
import { resultOf, stateOf } from '#app/onestop/cases/procedure/words'

/** Keeps the columns of a case that follow from its procedure: state, result, and when it was accepted, decided, concluded, handed out. */
export async function project({ caseId, act, seq, view, state, effects }: Step) {
  if (seq === 1) return
  const at = DateTime.fromISO(act.at)
  const kase = await Case.query()
    .select('id', 'acceptedAt', 'decidedAt', 'concludedAt', 'handedOutAt')
    .where('id', caseId)
    .firstOrFail()
  /** Undone acts take their moment back. */
  const moment = (stage: string, was: DateTime | null, isIt = (outcome: string | null) => outcome !== null) => {
    const row = state.stages[stage]
    if (!row || row.state !== 'done' || !isIt(row.outcome)) return null
    return row.from ? DateTime.fromISO(row.from) : (was ?? at)
  }
  const ended = view.status === 'finished'
  kase.merge({
    state: stateOf(view),
    result: resultOf(view),
    acceptedAt: moment('accept', kase.acceptedAt, (outcome) => outcome === 'pass'),
    decidedAt: moment('decide', kase.decidedAt),
    concludedAt: ended && view.result !== 'done' ? (kase.concludedAt ?? at) : moment(state.stages.conclude ? 'conclude' : 'decide', kase.concludedAt),
    handedOutAt: moment('hand_out', kase.handedOutAt),
  })
  if (effects.some(({ type }) => type === 'owner.moved')) kase.departmentId = state.root.department
  await kase.save()
}
