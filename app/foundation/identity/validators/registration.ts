import vine from '@vinejs/vine'
import { sentences } from '#app/core/validation/sentences'
import { newPassword, passwordSentences } from '#app/foundation/identity/validators/new_password'
import { creditCodeField, idNumberField, mobileField } from '#app/core/validation/fields'

const personName = () => vine.string().trim().minLength(2).maxLength(50).regex(/^[\p{Script=Han}a-zA-Z·.' -]+$/u)

const common = {
  phone: mobileField(),
  code: vine.string().trim().regex(/^\d{6}$/),
  password: newPassword(),
  back: vine.string().maxLength(2000).optional(),
}

const words = {
  'name.required': '请填写姓名',
  'name.regex': '姓名请按身份证填写，只含汉字、字母和“·”',
  'name.minLength': '姓名至少 2 个字',
  'entityName.required': '请填写单位名称',
  'entityName.minLength': '单位名称至少 2 个字',
  'entityName.maxLength': '单位名称最多 100 个字',
  'idNumber.required': '请填写身份证号',
  'creditCode.required': '请填写统一社会信用代码',
  'phone.required': '请填写手机号',
  'code.required': '请填写短信验证码',
  'code.regex': '短信验证码为 6 位数字',
  ...passwordSentences,
  'maxLength': '填写的内容过长，请核对',
}

/** 自然人注册 */
export const personRegistration = vine.create({ ...common, name: personName(), idNumber: idNumberField() })

/** 法人注册: the entity, and the person who acts for it. */
export const entityRegistration = vine.create({
  ...common,
  entityName: vine.string().trim().minLength(2).maxLength(100),
  creditCode: creditCodeField(),
  name: personName(),
  idNumber: idNumberField(),
})
personRegistration.messagesProvider = entityRegistration.messagesProvider = sentences(words)
