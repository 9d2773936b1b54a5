import { carryOver, formVersion, type FormOfItem } from '#modules/onestop/forms'
import type { DraftContent } from '#app/onestop/applications/draft_content'
import type { Draft } from '#app/onestop/applications/models/draft'

/** The draft's content for the form as it is today; `lost` are the answers of an older form that find no place in it. */
export async function carriedOver(draft: Draft, form: FormOfItem): Promise<{ content: DraftContent; lost: { label: string; text: string }[] }> {
  const content = draft.readContent()
  if (draft.formCode === form.code && draft.formVersion === form.version) return { content, lost: [] }
  const before = await formVersion(draft.formCode, draft.formVersion)
  const { answers, lost } = carryOver(before.definition, form.definition, content.answers)
  return { content: { ...content, answers }, lost: lost.map(({ label, value }) => ({ label, text: typeof value === 'string' ? value : JSON.stringify(value) })) }
}
