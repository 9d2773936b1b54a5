import type { HttpContext } from '@adonisjs/core/http'
import { errors } from '@vinejs/vine'
import { hasPage } from '#app/core/modules/has_page'
import { placeOf } from '#app/onestop/service_items/controllers/portal/place_of'
import { UnclearQuery } from '#app/onestop/service_items/errors'
import { listItems } from '#app/onestop/service_items/queries/list_items'
import { showGuide } from '#app/onestop/service_items/queries/show_guide'
import { showPlace } from '#app/onestop/service_items/queries/show_place'
import GuideTransformer from '#app/onestop/service_items/transformers/guide_transformer'
import ItemCardTransformer from '#app/onestop/service_items/transformers/item_card_transformer'
import PlaceTransformer from '#app/onestop/service_items/transformers/place_transformer'
import { itemQuery } from '#app/onestop/service_items/validators/item_query'

export default class ItemsController {
  async index(ctx: HttpContext) {
    const query = await itemQuery.validate(ctx.request.qs()).catch((error) => {
      throw error instanceof errors.E_VALIDATION_ERROR ? new UnclearQuery() : error
    })
    const { items, suggestions, ...list } = await listItems(query)
    return ctx.inertia.render('onestop/service_items/portal/index', {
      query,
      ...list,
      items: ItemCardTransformer.transform(items),
      suggestions: ItemCardTransformer.transform(suggestions),
    })
  }

  async show(ctx: HttpContext) {
    const place = await showPlace(placeOf(ctx))
    const guide = await showGuide(ctx.params.code.toUpperCase(), place.no)
    return ctx.inertia.render('onestop/service_items/portal/show', {
      guide: GuideTransformer.transform(guide),
      place: PlaceTransformer.transform(place),
      canApply: hasPage('/apply/:code'),
    })
  }
}
