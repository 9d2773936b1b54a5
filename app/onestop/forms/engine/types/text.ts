import { printable, typed, unprintable, type ValueType } from './value_type.js'

const forms = {
  chineseName: { test: /^[\p{Script=Han}·]{2,30}$/u, says: '应为 2 至 30 个汉字，少数民族姓名中间用“·”' },
  licenceNumber: { test: /^[A-Z0-9\p{Script=Han}()（）〔〕\-—]{4,40}$/iu, says: '应为证照上的编号，只含汉字、字母、数字和括号' },
  plateNumber: { test: /^\p{Script=Han}[A-Z][A-Z0-9]{5,6}$/u, says: '应为完整车牌号，如 粤K12345' },
}

export const text: ValueType<string> = {
  data: 'personal',
  read: (raw, { form }) => {
    if (typeof raw !== 'string') return undefined
    return form ? typed(raw) : raw.replace(/\r\n?/g, '\n').trim()
  },
  unreadable: () => '应为文字',
  problem(value, { form, maxLength = 200 }) {
    if (!printable(value)) return unprintable
    const length = [...value].length
    if (length > maxLength) return `最多 ${maxLength} 个字，现在是 ${length} 个`
    return form && !forms[form].test.test(value) ? forms[form].says : null
  },
  mask: (value) => (value.length < 3 ? value[0] + '*' : value[0] + '*'.repeat(value.length - 2) + value[value.length - 1]),
}
