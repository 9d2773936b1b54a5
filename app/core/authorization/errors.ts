import { refusal } from '#app/core/exceptions/refusal'

export class SignInNeeded extends refusal('E_SIGN_IN_NEEDED', 401, '请先登录，再继续办理') {}
