import vine from '@vinejs/vine'
import { sentences } from '#app/core/validation/sentences'

const phone = /^(\d{3,4}-?)?\d{5,8}(转\d{1,6})?$/

/** What an authority words for itself; an empty field is inherited. `version`: what the form was filled in on. */
export const overrideInput = vine.create({
  version: vine.number().withoutDecimals().min(0),
  committedDays: vine.number().withoutDecimals().range([0, 365]).optional(),
  location: vine.string().trim().maxLength(100).optional(),
  hours: vine.string().trim().maxLength(100).optional(),
  inquiryPhone: vine.string().trim().regex(phone).optional(),
  complaintPhone: vine.string().trim().regex(phone).optional(),
  reason: vine.string().trim().minLength(2).maxLength(200),
})

const badPhone = '电话应为固定电话（可带区号、分机）或短号，如 0668-2880000、12345'
overrideInput.messagesProvider = sentences({
  'committedDays.number': '承诺天数应为整数，如 3',
  'committedDays.withoutDecimals': '承诺天数应为整数，如 3',
  'committedDays.range': '承诺天数应在 0 到 365 之间',
  'location.maxLength': '窗口地址最多 100 个字',
  'hours.maxLength': '办理时间最多 100 个字',
  'inquiryPhone.regex': badPhone,
  'complaintPhone.regex': badPhone,
  'reason.required': '请写明修改的原因，它会留在修改记录里',
  'reason.minLength': '请写明修改的原因，它会留在修改记录里',
  'reason.maxLength': '修改原因最多 200 个字',
  'version.required': '页面已过期，请刷新后重新填写',
  'version.number': '页面已过期，请刷新后重新填写',
})
