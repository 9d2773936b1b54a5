import { refusal } from '#app/core/exceptions/refusal'

export class SignInNeeded extends refusal('E_SIGN_IN_NEEDED', 401, '请先登录，再继续办理') {}

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
