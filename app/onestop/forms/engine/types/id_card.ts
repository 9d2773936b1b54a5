import { isDay } from './date.js'
import { compact, keepEnds, type ValueType } from './value_type.js'

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigit = (number: string) => '10X98765432'[weights.reduce((sum, weight, at) => sum + weight * +number[at], 0) % 11]

export const birthDateIn = (number: unknown) => {
  const day = typeof number === 'string' && number.replace(/^\d{6}(\d{4})(\d\d)(\d\d).{4}$/, '$1-$2-$3')
  return day && /^\d{4}-\d\d-\d\d$/.test(day) ? day : null
}

/** GB 11643-1999. */
export const idCard: ValueType<string> = {
  data: 'sensitive',
  read: (raw) => compact(raw),
  unreadable: () => '应为 18 位身份证号码',
  problem(value, _, { today }) {
    if (value.length !== 18) return `应为 18 位，现在是 ${value.length} 位`
    if (!/^[1-9]\d{16}[\dX]$/.test(value)) return '前 17 位应为数字，最后一位是数字或 X'
    const day = birthDateIn(value)!
    if (!/^1[89]|^20/.test(day) || !isDay(day.replace(/^18/, '19')) || day > today) return '第 7 至 14 位应为出生日期，请对照证件核对'
    return checkDigit(value) === value[17] ? null : '最后一位校验不符，请对照证件逐位核对'
  },
  mask: (value) => keepEnds(value, 4, 4),
}
