import { creditCodeCheck } from '#app/core/validation/credit_code'

/**
 * 统一社会信用代码 of 18 characters with both check digits (GB 32100-2015, GB 11714-1997): registration and class (2), division (6),
 * body (8 of 0–9 A–Z without I O S V Z). Codes made so are synthetic: right in form, given to nobody.
 */
export function creditCode(kind: string, division: string, body: string) {
  const head = kind + division + body + bodyCheck(body)
  return head + creditCodeCheck(head)
}

function bodyCheck(body: string) {
  const value = (char: string) => (/\d/.test(char) ? Number(char) : char.charCodeAt(0) - 55)
  const sum = [...body].reduce((total, char, at) => total + value(char) * [3, 7, 9, 10, 5, 8, 4, 2][at], 0)
  return '0123456789X0'[11 - (sum % 11)]
}
