import { refusal } from '#app/core/exceptions/refusal'

export class NoSuchPage extends refusal('E_NO_SUCH_PAGE', 422, '翻页地址不正确，请从消息的第一页看起') {}
