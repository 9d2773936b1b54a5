import { SimpleMessagesProvider } from '@vinejs/vine'

/** What is said where a validator has no words of its own. */
const general = {
  'required': '请填写{{ field }}',
  'string': '{{ field }}应为文字',
  'email': '{{ field }}应为电子邮箱地址，如 name@example.cn',
  'regex': '{{ field }}的格式不对',
  'url': '{{ field }}应为网址',
  'alpha': '{{ field }}只能用字母',
  'alphaNumeric': '{{ field }}只能用字母和数字',
  'minLength': '{{ field }}至少 {{ min }} 个字',
  'maxLength': '{{ field }}最多 {{ max }} 个字',
  'fixedLength': '{{ field }}应为 {{ size }} 位',
  'confirmed': '两次输入的{{ originalField }}不一样',
  'sameAs': '{{ field }}应与{{ otherField }}一样',
  'notSameAs': '{{ field }}不能与{{ otherField }}一样',
  'in': '{{ field }}不在可选范围内，请重新选择',
  'notIn': '{{ field }}不能选这一项，请重新选择',
  'uuid': '{{ field }}不是有效的编号',
  'boolean': '{{ field }}应为是或否',
  'number': '{{ field }}应为数字',
  'number.in': '{{ field }}不在可选范围内，请重新选择',
  'min': '{{ field }}不能小于 {{ min }}',
  'max': '{{ field }}不能大于 {{ max }}',
  'range': '{{ field }}应在 {{ min }} 到 {{ max }} 之间',
  'positive': '{{ field }}应大于 0',
  'nonNegative': '{{ field }}不能小于 0',
  'decimal': '{{ field }}应有 {{ digits }} 位小数',
  'withoutDecimals': '{{ field }}应为整数',
  'accepted': '请阅读并同意{{ field }}',
  'enum': '{{ field }}不在可选范围内，请重新选择',
  'literal': '{{ field }}应为 {{ expectedValue }}',
  'object': '{{ field }}的格式不对',
  'record': '{{ field }}的格式不对',
  'array': '{{ field }}应为列表',
  'array.minLength': '{{ field }}至少 {{ min }} 项',
  'array.maxLength': '{{ field }}最多 {{ max }} 项',
  'notEmpty': '请填写{{ field }}',
  'distinct': '{{ field }}有重复',
  'tuple': '{{ field }}的格式不对',
  'union': '{{ field }}的格式不对',
  'unionGroup': '{{ field }}的格式不对',
  'unionOfTypes': '{{ field }}的格式不对',
  'date': '{{ field }}应为日期，如 2026-11-23',
  'date.after': '{{ field }}应晚于 {{ expectedValue }}',
  'date.before': '{{ field }}应早于 {{ expectedValue }}',
  'date.afterOrEqual': '{{ field }}不能早于 {{ expectedValue }}',
  'date.beforeOrEqual': '{{ field }}不能晚于 {{ expectedValue }}',
  'date.afterField': '{{ field }}应晚于{{ otherField }}',
  'date.beforeField': '{{ field }}应早于{{ otherField }}',
  'file': '{{ field }}应为文件',
}

const names = { name: '姓名', phone: '手机号', password: '密码', login: '账号', code: '验证码', note: '说明', opinion: '意见', reason: '原因' }

/** The words of a validator: its own first, else the general ones, so that none ever answers in English. `fields` name what the page calls them. */
export const sentences = (own: Record<string, string> = {}, fields: Record<string, string> = {}) =>
  new SimpleMessagesProvider({ ...general, ...own }, { ...names, ...fields })
