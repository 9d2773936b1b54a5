const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const provinces = '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(' ')

/** The eighteenth character of a 公民身份号码 (GB 11643-1999, ISO 7064 MOD 11-2). */
export const idCheckDigit = (first17: string) => '10X98765432'[weights.reduce((sum, weight, at) => sum + weight * Number(first17[at]), 0) % 11]

const isRealDay = (day: string) => {
  const date = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

/** Upper case, half width, no spaces; 15 digits of before 1999 become 18. */
export function plainIdNumber(value: string) {
  const number = value.normalize('NFKC').replace(/\s/g, '').toUpperCase()
  if (!/^\d{15}$/.test(number)) return number
  const first17 = `${number.slice(0, 6)}19${number.slice(6)}`
  return first17 + idCheckDigit(first17)
}

/** What is wrong with a plain ID number, in a sentence, or nothing. `today` as 2026-11-23. */
export function idNumberFault(number: string, today: string): string | undefined {
  if (number.length !== 18) return `身份证号应为 18 位，现在是 ${number.length} 位`
  if (!/^\d{17}[\dX]$/.test(number)) return '身份证号前 17 位应为数字，最后一位为数字或 X'
  if (!provinces.includes(number.slice(0, 2))) return '身份证号前两位不是省级代码，请核对'
  const birth = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`
  if (!isRealDay(birth) || birth > today) return '身份证号第 7 至 14 位不是有效的出生日期，请核对'
  if (idCheckDigit(number.slice(0, 17)) !== number[17]) return '身份证号最后一位与前面的数字不符，请核对是否输错'
}
