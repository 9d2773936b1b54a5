import type { Field } from '../definition.js'
import { hasDecimals } from '../decimal.js'
import { typed, type ValueType } from './value_type.js'

const number = (decimalsAllowed: (field: Field) => number, unit = ''): ValueType<number> => ({
  data: 'personal',
  read(raw) {
    if (typeof raw === 'number') return Number.isFinite(raw) ? raw + 0 : undefined
    const digits = typed(raw)?.replace(/,/g, '')
    return digits && /^-?\d{1,15}(\.\d{1,6})?$/.test(digits) ? Number(digits) + 0 : undefined
  },
  unreadable: () => '应为数字，如 1200',
  problem(value, field) {
    const { min = 0, max = 1e12 } = field
    const decimals = decimalsAllowed(field)
    if (hasDecimals(value, decimals)) return decimals ? `最多 ${decimals} 位小数` : '应为整数'
    if (value < Number(min)) return `不能小于 ${min}${unit}，现在是 ${value}`
    return value > Number(max) ? `不能大于 ${max}${unit}，现在是 ${value}` : null
  },
  text: (value, field) =>
    value.toLocaleString('zh-CN', { minimumFractionDigits: unit ? 2 : 0, maximumFractionDigits: 6 }) +
    (unit || (field.unit ? ` ${field.unit}` : '')),
  mask: () => '***',
})

export const integer = number(() => 0)
export const decimal = number(({ decimals = 2 }) => decimals)
export const money = number(() => 2, ' 元')
