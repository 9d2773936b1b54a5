import type { HttpContext } from '@adonisjs/core/http'
import { childrenOf } from '#app/foundation/divisions/queries/children_of'
import { childrenValidator } from '#app/foundation/divisions/validators/children_validator'

/** Level by level, for pickers: nobody loads all 1,900 villages to choose one. */
export default class ChildrenController {
  async index({ request }: HttpContext) {
    const { of } = await request.validateUsing(childrenValidator, { data: request.qs() })
    const places = await childrenOf(of ? Number(of) : undefined)
    return places.map(({ no, name, shortName, level }) => ({ code: String(no), name: level === 4 ? shortName : name, level }))
  }
}
