const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** The eighteenth character of a 统一社会信用代码 (GB 32100-2015). */
export function creditCodeCheck(first17: string) {
  const sum = weights.reduce((total, weight, at) => total + weight * alphabet.indexOf(first17[at]), 0)
  return alphabet[(31 - (sum % 31)) % 31]
}

export const plainCreditCode = (value: string) => value.normalize('NFKC').replace(/\s/g, '').toUpperCase()

/** What is wrong with a plain credit code, in a sentence, or nothing. */
export function creditCodeFault(code: string): string | undefined {
  if (code.length !== 18) return `统一社会信用代码应为 18 位，现在是 ${code.length} 位`
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(code)) return '统一社会信用代码只含数字和大写字母，不含 I、O、S、V、Z'
  if (creditCodeCheck(code.slice(0, 17)) !== code[17]) return '统一社会信用代码最后一位与前面不符，请核对是否输错'
}
