import { DateTime } from 'luxon'
import type { Step } from '#app/core/procedures/step'
import { CaseNotice } from '#app/onestop/cases/models/case_notice'
import { SupplementRequest } from '#app/onestop/cases/models/supplement_request'
import { fixNotice } from '#app/onestop/cases/notices/fix_notice'

/**
 * 受理通知书 follows from acceptance however it came about, by a person or because the five days ran out. An undone act voids its notice and what it
 * asked to be supplied.
 */
export async function keepNotices({ caseId, seq, act, state, closed, effects }: Step) {
  const undone = effects.find(({ type }) => type === 'undone')
  if (undone) {
    const now = DateTime.fromISO(act.at).toSQL()
    const ofAct = { caseId, seq: undone.seq as number }
    await CaseNotice.query().where(ofAct).update({ voidedAt: now })
    await SupplementRequest.query().where(ofAct).update({ voidedAt: now })
  }
  if (closed.some(({ stage, outcome }) => stage === 'accept' && outcome === 'pass')) {
    await fixNotice('acceptance', { caseId, seq, at: act.at, state }, { by: act.by.name, opinion: '' })
  }
}
