import { Refusal, refusal } from '#app/core/exceptions/refusal'
import { sentences } from '#app/core/procedures/sentences'

/** The act cannot be done now; the sentence says why and what can be done instead. */
export class ActRefused extends Refusal {
  constructor(
    public reason: string,
    fill: Record<string, string> = {},
  ) {
    const [status, sentence] = sentences[reason] ?? [409, '现在不能这样办理，请刷新页面查看办件的最新状态']
    super(sentence.replace(/\{(\w+)\}/g, (_, key) => fill[key] ?? ''), { status, code: `E_${reason.toUpperCase()}` })
  }
}

/** The same act id with other content, or of another case. */
export class ActIdReused extends refusal('E_ACT_ID_REUSED', 409, '这次提交的内容与之前同一编号的提交不一致，请刷新页面后重新办理') {}
export class DefinitionInvalid extends refusal('E_DEFINITION_INVALID', 422, '流程定义有误，不能发布') {}
export class DefinitionChanged extends refusal('E_DEFINITION_CHANGED', 409, '已发布的流程不能修改，请另发新版本') {}
