import { encrypt } from '#app/core/crypto/encryption'
import { currentSubject } from '#app/core/tenancy/actor'
import { withSubject } from '#app/core/tenancy/doors'
import { submitCase } from '#modules/onestop/cases'
import { nothingTyped, type DraftContent } from '#app/onestop/applications/draft_content'
import { Draft } from '#app/onestop/applications/models/draft'
import { applicantFacts } from '#app/onestop/applications/queries/applicant_facts'
import { findDraft } from '#app/onestop/applications/queries/find_draft'

/** 确认并提交: hands the draft in. The same content again is answered with the same receipt, other content is refused. */
export async function submitDraft(id: string, content: DraftContent, at = new Date()) {
  const draft = await findDraft(id)
  const { facts, agent } = await applicantFacts(currentSubject().id)
  const input = { itemCode: draft.itemCode, placeNo: draft.tenantNo, ...content }
  const receipt = await submitCase({ draftId: id, input, applicant: facts, agent, at })
  await emptyDraft(id)
  return receipt
}

/** What was typed lives on in the case alone. */
const emptyDraft = (id: string) =>
  withSubject(() => Draft.query().where({ id, state: 'submitted' }).update({ content: encrypt(JSON.stringify(nothingTyped), 'drafts.content') }))
