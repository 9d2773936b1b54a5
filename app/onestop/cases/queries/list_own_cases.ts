import { withSubject } from '#app/core/tenancy/doors'
import { Case } from '#app/onestop/cases/models/case'
import { todoOf } from '#app/onestop/cases/queries/todo_of'
import { caseResults, caseStates } from '#app/onestop/cases/states'

const columns = ['id', 'item_name', 'case_number', 'applicant', 'channel', 'receive_way', 'state', 'result', 'submitted_at']

const present = (kase: Case) => ({
  id: kase.id,
  itemName: kase.itemName,
  caseNumber: kase.caseNumber,
  applicant: kase.applicant,
  channel: kase.channel,
  state: kase.state,
  stateTitle: caseStates[kase.state],
  resultTitle: kase.result && caseResults[kase.result],
  todo: todoOf(kase),
  submittedAt: kase.submittedAt.toISO()!,
})

/** The applicant's cases over all places, what waits for them first, else newest first; also those a window took in for them. */
export const listOwnCases = () =>
  withSubject(async () => {
    const cases = (await Case.query().select(columns).orderBy('submitted_at', 'desc').limit(100)).map(present)
    return cases.toSorted((a, b) => Number(b.todo !== null) - Number(a.todo !== null))
  })
