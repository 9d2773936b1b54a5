import type { HttpContext } from '@adonisjs/core/http'
import { rate } from '#app/onestop/ratings/actions/rate'
import { ratingValidator } from '#app/onestop/ratings/validators/rating'

export default class RatingsController {
  async store({ params, request, response, session }: HttpContext) {
    const { state } = await rate(params.id, await request.validateUsing(ratingValidator))
    if (!request.header('x-inertia') && request.accepts(['html', 'json']) === 'json') return response.json({ state })
    session.flash('notice', '已评价，谢谢您的意见')
    return response.redirect().back()
  }
}
