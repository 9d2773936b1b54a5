import type { Field } from '../definition.js'
import type { ValueType } from './value_type.js'

/** Prints fail closed: a code without its words is an error, never ink. */
const label = (code: string, { options, code: field }: Field) => {
  const option = options?.find((one) => one.code === code)
  if (!option) throw new Error(`${field} has no words for ${code}`)
  return option.label
}
const known = (code: string, { options = [] }: Field) => options.some((option) => option.code === code)

export const choice: ValueType<string> = {
  data: 'personal',
  read: (raw) => (typeof raw === 'string' ? raw : undefined),
  unreadable: () => '请从列出的选项中选择',
  problem: (value, field) => (known(value, field) ? null : '请从列出的选项中选择'),
  text: label,
  mask: () => '***',
}

export const choices: ValueType<string[]> = {
  data: 'personal',
  read: (raw) => (Array.isArray(raw) && raw.every((one) => typeof one === 'string') ? [...new Set(raw)].sort() : undefined),
  unreadable: () => '请从列出的选项中选择',
  problem(value, field) {
    if (!value.every((code) => known(code, field))) return '请从列出的选项中选择'
    return value.length > Number(field.max ?? Infinity) ? `最多选 ${field.max} 项，现在选了 ${value.length} 项` : null
  },
  text: (value, field) => {
    const order = field.options?.map(({ code }) => code) ?? []
    return [...value].sort((one, other) => order.indexOf(one) - order.indexOf(other)).map((code) => label(code, field)).join('、')
  },
  mask: () => '***',
}

/** Only a given consent is an answer: an empty box is an unanswered one. */
export const consent: ValueType<true> = {
  data: 'open',
  read: (raw) => (raw === true ? true : undefined),
  unreadable: () => '请勾选',
  text: () => '已确认',
}
