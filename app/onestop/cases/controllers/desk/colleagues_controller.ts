import type { HttpContext } from '@adonisjs/core/http'
import { colleagues } from '#app/onestop/cases/queries/colleagues'

/** Whom 转办 and 征求意见 can go to. */
export default class ColleaguesController {
  async index({ response }: HttpContext) {
    return response.json(await colleagues())
  }
}
