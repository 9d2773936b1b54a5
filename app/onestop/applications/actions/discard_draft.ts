import { withSubject } from '#app/core/tenancy/doors'
import { DraftSubmitted } from '#app/onestop/applications/errors'
import { Draft } from '#app/onestop/applications/models/draft'
import { findDraft } from '#app/onestop/applications/queries/find_draft'

/** 删除草稿, for good. Files uploaded for it are swept with all that nobody handed in. */
export async function discardDraft(id: string) {
  const { state } = await findDraft(id)
  if (state === 'submitted') throw new DraftSubmitted()
  await withSubject(() => Draft.query().where({ id, state: 'open' }).delete())
}
