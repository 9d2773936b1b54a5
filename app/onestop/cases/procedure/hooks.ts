import type { ProcedureHooks } from '#app/core/procedures/registry'
import { keepNotices } from '#app/onestop/cases/procedure/keep_notices'
import { keepVerdicts } from '#app/onestop/cases/procedure/keep_verdicts'
import { project } from '#app/onestop/cases/procedure/project'
import { wordsOf } from '#app/onestop/cases/procedure/words'

/** How cases take part in the one engine. */
export const caseHooks: ProcedureHooks = {
  facts: ['channel', 'itemCode', 'committedDays', 'committedUnit', 'statutoryDays', 'statutoryUnit'],
  words: wordsOf,
  async inside(step) {
    await project(step)
    if (step.seq === 1) return
    await keepNotices(step)
    await keepVerdicts(step)
  },
  topics: {
    'started': 'case.submitted',
    'stage.closed:intake:pass': 'case.taken_in',
    'stage.closed:accept:pass': 'case.accepted',
    'stage.closed:accept:refuse': 'case.rejected',
    'stage.closed:decide:pass': 'case.permitted',
    'stage.closed:decide:refuse': 'case.denied',
    'stage.opened:hand_out': 'case.ready',
    'supplement.requested': 'case.supplement_requested',
    'supplement.supplied': 'case.supplemented',
    'suspended': 'case.suspended',
    'resumed': 'case.resumed',
    'extended': 'case.extended',
    'owner.moved': 'case.handed_over',
    'urged': 'case.urged',
    'finished:done': 'case.concluded',
    'finished:withdrawn': 'case.withdrawn',
    'finished:lapsed': 'case.supplement_lapsed',
    'finished:cancelled': 'case.cancelled',
  },
}
