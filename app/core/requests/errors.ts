import { refusal } from '#app/core/exceptions/refusal'

export class EncodedBody extends refusal('E_ENCODED_BODY', 415, '提交的内容类型不对，请从页面上重新提交') {}
export class UnstorableText extends refusal('E_UNSTORABLE_TEXT', 400, '提交的文字中有不能保存的字符，请删去后重新填写') {}
