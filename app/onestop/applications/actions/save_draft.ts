import { encrypt } from '#app/core/crypto/encryption'
import { NotFound } from '#app/core/exceptions/refusal'
import { currentSubject } from '#app/core/tenancy/actor'
import { currentTransaction, withSubject } from '#app/core/tenancy/doors'
import { draftFault } from '#modules/onestop/forms'
import { resolveItem } from '#modules/onestop/service_items'
import type { DraftContent, StepCode } from '#app/onestop/applications/draft_content'
import { DraftEditedElsewhere, DraftExists, DraftSubmitted, DraftTooLarge } from '#app/onestop/applications/errors'
import { Draft } from '#app/onestop/applications/models/draft'

export interface DraftToSave {
  itemCode: string
  placeNo: number
  formCode: string
  formVersion: number
  step: StepCode
  content: DraftContent
  /** This page. */
  editor: string
  /** The page that had saved last when this one began, if any. */
  seen?: string
}

/** 自动保存: keeps what is typed, right or wrong. The first time makes the draft. */
export async function saveDraft(id: string, draft: DraftToSave) {
  const fault = draftFault(draft.content.answers)
  if (fault) throw new DraftTooLarge(fault)
  const item = await resolveItem(draft.itemCode, draft.placeNo)
  return withSubject(async () => {
    const row = { ...draft, id, subject: currentSubject().id, seen: draft.seen ?? draft.editor, itemNo: item.no, itemCode: item.code, itemName: item.name, content: encrypt(JSON.stringify(draft.content), 'drafts.content') }
    const { rows } = await currentTransaction().rawQuery(insert, row as any)
    const saved = rows[0] ?? (await currentTransaction().rawQuery(update, row as any)).rows[0]
    if (!saved) throw await reason(id, item.no)
    return { savedAt: (saved.saved_at as Date).toISOString() }
  })
}

const insert = `
  insert into drafts (id, subject_id, item_no, item_code, item_name, tenant_no, form_code, form_version, step, content, editor)
  values (:id, :subject, :itemNo, :itemCode, :itemName, :placeNo, :formCode, :formVersion, :step, :content, :editor)
  on conflict do nothing returning saved_at`

const update = `
  update drafts set tenant_no = :placeNo, form_code = :formCode, form_version = :formVersion, step = :step, content = :content, editor = :editor,
    saved_at = now()
  where id = :id and item_no = :itemNo and state = 'open' and editor in (:editor, :seen) returning saved_at`

async function reason(id: string, itemNo: number) {
  const mine = await Draft.find(id)
  if (mine?.state === 'submitted') return new DraftSubmitted()
  if (mine && mine.itemNo === itemNo) return new DraftEditedElsewhere()
  return mine ? new NotFound() : (await Draft.query().where({ itemNo, state: 'open' }).first()) ? new DraftExists() : new NotFound()
}
