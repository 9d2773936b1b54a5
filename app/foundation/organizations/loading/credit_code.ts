const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/**
 * 统一社会信用代码 of 18 characters with both check digits (GB 32100-2015, GB 11714-1997): registration and class (2), division (6),
 * body (8 of 0–9 A–Z without I O S V Z). Codes made so are synthetic: right in form, given to nobody.
 */
export function creditCode(kind: string, division: string, body: string) {
  const head = kind + division + body + bodyCheck(body)
  const sum = [...head].reduce((total, char, at) => total + alphabet.indexOf(char) * weights[at], 0)
  return head + alphabet[(31 - (sum % 31)) % 31]
}

function bodyCheck(body: string) {
  const value = (char: string) => (/\d/.test(char) ? Number(char) : char.charCodeAt(0) - 55)
  const sum = [...body].reduce((total, char, at) => total + value(char) * [3, 7, 9, 10, 5, 8, 4, 2][at], 0)
  return '0123456789X0'[11 - (sum % 11)]
}
