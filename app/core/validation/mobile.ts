/** Digits alone, without the country's +86. */
export const plainMobile = (value: string) =>
  value
    .normalize('NFKC')
    .replace(/[\s()-]/g, '')
    .replace(/^(\+|00)86/, '')

/** What is wrong with a plain mobile number of the mainland, in a sentence, or nothing. */
export function mobileFault(number: string): string | undefined {
  if (!/^\d*$/.test(number)) return '手机号只含数字'
  if (number.length !== 11) return `手机号应为 11 位数字，现在是 ${number.length} 位`
  if (!/^1[3-9]/.test(number)) return '手机号应以 13 至 19 开头，请核对'
}
