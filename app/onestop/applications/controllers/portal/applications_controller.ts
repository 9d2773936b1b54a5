import type { HttpContext } from '@adonisjs/core/http'
import { placeOf, PlaceTransformer, showPlace } from '#modules/onestop/service_items'
import { applicationPage } from '#app/onestop/applications/queries/application_page'
import { draftIn } from '#app/onestop/applications/validators/draft_address'

/** 在线办理. */
export default class ApplicationsController {
  async create(ctx: HttpContext) {
    const { params, request, inertia } = ctx
    const said = request.input('place') === undefined && draftIn(request.input('draft')) ? null : placeOf(ctx)
    const { placeNo, ...page } = await applicationPage(params.code.toUpperCase(), { placeNo: said, draftId: draftIn(request.input('draft')) })
    return inertia.render('onestop/applications/portal/apply', { ...page, place: PlaceTransformer.transform(await showPlace(placeNo)) })
  }
}
