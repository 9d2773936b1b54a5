import { withSubject } from '#app/core/tenancy/doors'
import { Case } from '#app/onestop/cases/models/case'

const columns = ['id', 'item_name', 'case_number', 'applicant', 'channel', 'state', 'result', 'submitted_at', 'accepted_at', 'decided_at', 'concluded_at', 'handed_out_at']

/** The applicant's cases over all places, newest first; also those a window took in for them. */
export const listOwnCases = () =>
  withSubject(async () => {
    const cases = await Case.query().select(columns).orderBy('submitted_at', 'desc').limit(100)
    return cases.map(({ id, itemName, caseNumber, applicant, channel, state, result, submittedAt, concludedAt }) => ({
      id,
      itemName,
      caseNumber,
      applicant,
      channel,
      state,
      result,
      submittedAt: submittedAt.toISO()!,
      concludedAt: concludedAt?.toISO() ?? null,
    }))
  })
