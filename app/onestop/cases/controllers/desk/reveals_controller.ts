import type { HttpContext } from '@adonisjs/core/http'
import { revealCase } from '#app/onestop/cases/queries/reveal_case'

/** 查看证件号码、电话. */
export default class RevealsController {
  async store({ params, response }: HttpContext) {
    return response.json(await revealCase(params.id))
  }
}
