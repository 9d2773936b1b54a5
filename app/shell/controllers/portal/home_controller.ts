import type { HttpContext } from '@adonisjs/core/http'
import { hasPage } from '#app/core/modules/has_page'
import { commonItems, ItemCardTransformer, listItems, listServicePoints, placeOf, PlaceTransformer, showPlace } from '#modules/onestop/service_items'

/** The portal's first page: search first, then the things most people come for. */
export default class HomeController {
  async show(ctx: HttpContext) {
    const place = await showPlace(placeOf(ctx))
    const [common, { facets, total }] = await Promise.all([commonItems(), listItems({})])
    return ctx.inertia.render('shell/portal/home', {
      forPerson: ItemCardTransformer.transform(common.person),
      forEntity: ItemCardTransformer.transform(common.entity),
      themes: facets.theme,
      departments: facets.department,
      total,
      place: PlaceTransformer.transform(place),
      points: place.no === null ? [] : await listServicePoints(place.no),
      hasProgress: hasPage('/progress'),
    })
  }
}
