import { refusal } from '#app/core/exceptions/refusal'

/** From this source too many tries went wrong; said of known and unknown logins alike. */
export class TooManyTries extends refusal('E_TOO_MANY_TRIES', 429, '登录尝试次数过多，请一小时后再试；急用请到就近窗口办理') {}

export class PositionNotHeld extends refusal('E_POSITION_NOT_HELD', 404, '没有找到您要的内容') {}
