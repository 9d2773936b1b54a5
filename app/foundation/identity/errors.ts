import { NotFound, refusal } from '#app/core/exceptions/refusal'

/** From this source too many tries went wrong; said of known and unknown logins alike. */
export class TooManyTries extends refusal('E_TOO_MANY_TRIES', 429, '登录尝试次数过多，请一小时后再试；急用请到就近窗口办理') {}

export class TooManyCodes extends refusal('E_TOO_MANY_CODES', 429, '验证码发送太频繁，请 1 分钟后再试；一个手机号一天最多 10 次') {}

export class PositionNotHeld extends NotFound {}
