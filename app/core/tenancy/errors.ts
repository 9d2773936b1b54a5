import { refusal } from '#app/core/exceptions/refusal'

/** The same key with other content, or of another person: answering with the former result would be a lie. */
export class KeyReused extends refusal('E_KEY_REUSED', 409, '这次提交的内容与之前同一编号的提交不一致，请返回列表核对后重新办理') {}
