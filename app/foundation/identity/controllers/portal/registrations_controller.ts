import type { HttpContext } from '@adonisjs/core/http'
import { safePath } from '#app/core/authorization/safe_path'
import { fieldErrors } from '#app/core/exceptions/field_errors'
import { register, type Registration, type RegistrationAnswer } from '#app/foundation/identity/actions/register'
import { entityRegistration, personRegistration } from '#app/foundation/identity/validators/registration'

/** 申请人注册 */
export default class RegistrationsController {
  create({ inertia, request }: HttpContext) {
    return inertia.render('foundation/identity/portal/sign_up', { back: safePath(request.input('back')) ?? null })
  }

  async store(ctx: HttpContext) {
    const { back, ...asked } = ctx.request.input('kind') === 'entity' ? await entity(ctx) : await person(ctx)
    const answer = await register(ctx, asked)
    if (answer !== 'in') throw fieldErrors(wrong(answer, asked.kind))
    return ctx.response.redirect().toPath(safePath(back) ?? '/')
  }
}

async function person({ request }: HttpContext): Promise<Registration & { back?: string }> {
  const { idNumber, ...rest } = await request.validateUsing(personRegistration)
  return { kind: 'person', number: idNumber, ...rest }
}

async function entity({ request }: HttpContext): Promise<Registration & { back?: string }> {
  const { entityName, creditCode, name, idNumber, ...rest } = await request.validateUsing(entityRegistration)
  return { kind: 'entity', name: entityName, number: creditCode, operator: { name, idNumber }, ...rest }
}

function wrong(answer: Exclude<RegistrationAnswer, 'in'>, kind: Registration['kind']) {
  const isEntity = kind === 'entity'
  if (answer === 'code') return { code: '短信验证码不对或已过期，请核对；过期的请重新获取' }
  if (answer === 'known') return { [isEntity ? 'creditCode' : 'idNumber']: `这个${isEntity ? '统一社会信用代码' : '身份证号'}已经注册，请直接登录` }
  return { [isEntity ? 'entityName' : 'name']: '与窗口办事时登记的名称不一致，请核对；登记有误的，请到窗口更正' }
}
