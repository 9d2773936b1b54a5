import type { HttpContext } from '@adonisjs/core/http'
import { listOwnCases } from '#app/onestop/cases/queries/list_own_cases'
import { showOwnCase } from '#app/onestop/cases/queries/show_own_case'

export default class CasesController {
  async index({ inertia }: HttpContext) {
    return inertia.render('onestop/cases/mine/index', { cases: await listOwnCases() })
  }

  async show({ inertia, params }: HttpContext) {
    return inertia.render('onestop/cases/mine/show', { kase: await showOwnCase(params.id) })
  }
}
