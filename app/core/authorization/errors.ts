import { refusal } from '#app/core/exceptions/refusal'
export { SignInNeeded } from '#app/core/authorization/sign_in_needed'

/** A grant that says what cannot be judged; the sentence says which part. */
export class GrantRefused extends refusal('E_GRANT_REFUSED', 422, '这项授权的写法不对') {
  constructor(sentence: string) {
    super(sentence)
  }
}

/** Order and filters would tell what the mask hides. */
export class MaskedField extends refusal('E_MASKED_FIELD', 422, '这一列已脱敏，不能用来排序或筛选') {
  constructor(title: string) {
    super(`“${title}”已脱敏，不能用来排序或筛选`)
  }
}
