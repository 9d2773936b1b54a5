import { NotFound } from '#app/core/exceptions/refusal'
import { withSubject } from '#app/core/tenancy/doors'
import { Draft } from '#app/onestop/applications/models/draft'

/** One's own draft, submitted ones included; another's is not there. */
export async function findDraft(id: string) {
  const draft = await withSubject(() => Draft.find(id))
  if (!draft) throw new NotFound()
  return draft
}

/** The draft of this item that is still open, if there is one. */
export const openDraftOf = (itemNo: number) => withSubject(() => Draft.query().where({ itemNo, state: 'open' }).first())
