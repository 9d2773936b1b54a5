import type { HttpContext } from '@adonisjs/core/http'
import { takeInCase } from '#app/onestop/cases/actions/take_in_case'
import { takeInPage } from '#app/onestop/cases/queries/take_in_page'
import { takeInPageValidator, takeInValidator } from '#app/onestop/cases/validators/take_in'

/** 窗口收件. */
export default class TakeInsController {
  async create({ inertia, request }: HttpContext) {
    return inertia.render('onestop/cases/desk/take_in', await takeInPage(await request.validateUsing(takeInPageValidator)))
  }

  async store({ request, response }: HttpContext) {
    const { scenario = {}, answers, consent: _, ...rest } = await request.validateUsing(takeInValidator)
    const { itemCode, materials, receive, ...who } = rest
    return response.json(await takeInCase({ input: { itemCode, scenario, answers, materials, receive }, ...who }))
  }
}
