import type { HttpContext } from '@adonisjs/core/http'
import { sendPhoneCode } from '#app/foundation/identity/actions/send_phone_code'
import { phoneCode } from '#app/foundation/identity/validators/phone_code'

/** 短信验证码 for registering. */
export default class PhoneCodesController {
  async store({ request }: HttpContext) {
    const { phone } = await request.validateUsing(phoneCode)
    return { simulated: true, code: await sendPhoneCode(phone, request.ip()) }
  }
}
