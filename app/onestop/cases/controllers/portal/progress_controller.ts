import type { HttpContext } from '@adonisjs/core/http'
import { progressByCode } from '#app/onestop/cases/queries/progress_by_code'
import { progressValidator } from '#app/onestop/cases/validators/progress'

/** 进度查询, by 查询码, without login. */
export default class ProgressController {
  async create({ inertia }: HttpContext) {
    return inertia.render('onestop/cases/portal/progress', { asked: null, found: null })
  }

  async store({ inertia, request, response }: HttpContext) {
    const { code } = await request.validateUsing(progressValidator)
    const found = await progressByCode(code, request.ip())
    if (!request.header('x-inertia') && request.accepts(['html', 'json']) === 'json') return found ? response.json(found) : response.status(404).json({ message: '没有查到办件，请核对查询码' })
    return inertia.render('onestop/cases/portal/progress', { asked: code, found })
  }
}
