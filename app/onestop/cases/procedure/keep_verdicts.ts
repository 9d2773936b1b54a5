import type { Step } from '#app/core/procedures/step'
import { CaseMaterial } from '#app/onestop/cases/models/case_material'

const turn = (caseId: string, from: CaseMaterial['verdict'], to: CaseMaterial['verdict']) =>
  CaseMaterial.query().where({ caseId, verdict: from }).update({ verdict: to })

/** Acceptance says of every file that was not sent back that it is in order, whoever or whatever accepted; undoing an act takes its word back. */
export async function keepVerdicts({ caseId, closed, effects, previous, state }: Step) {
  if (closed.some(({ stage, outcome }) => stage === 'accept' && outcome === 'pass')) await turn(caseId, 'unchecked', 'passed')
  const undone = effects.find(({ type }) => type === 'undone')
  if (undone?.act === 'request_supplement') await turn(caseId, 'defective', 'unchecked')
  const isReopened = previous.stages.accept?.outcome === 'pass' && state.stages.accept?.state === 'open'
  if (undone && isReopened) await turn(caseId, 'passed', 'unchecked')
}
