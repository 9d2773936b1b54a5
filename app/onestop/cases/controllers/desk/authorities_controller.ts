import type { HttpContext } from '@adonisjs/core/http'
import { otherAuthorities } from '#app/onestop/cases/queries/other_authorities'

/** Whom 移送管辖 can go to. */
export default class AuthoritiesController {
  async index({ params, response }: HttpContext) {
    const { authorities, owner } = await otherAuthorities(params.id)
    return response.json(authorities.filter(({ place }) => place.no !== owner))
  }
}
