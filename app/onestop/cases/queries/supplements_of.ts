import { SupplementItem } from '#app/onestop/cases/models/supplement_item'
import { SupplementRequest } from '#app/onestop/cases/models/supplement_request'

/** What was asked to be supplied, newest first. Inside a door of the case. */
export async function supplementsOf(caseId: string) {
  const requests = await SupplementRequest.query().where('caseId', caseId).whereNull('voidedAt').orderBy('seq', 'desc')
  const items = await SupplementItem.query().where('caseId', caseId).orderBy('position')
  return requests.map(({ seq, requestedAt, dueOn, requestedBy, suppliedAt }) => ({
    seq,
    requestedAt: requestedAt.toISO()!,
    dueOn: dueOn.toISODate()!,
    requestedBy,
    suppliedAt: suppliedAt?.toISO() ?? null,
    items: items
      .filter((item) => item.seq === seq)
      .map(({ materialCode, materialName, opinion }) => ({ materialCode, materialName, opinion })),
  }))
}
