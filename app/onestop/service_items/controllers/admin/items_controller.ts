import type { HttpContext } from '@adonisjs/core/http'
import { rangeOfRequest } from '#app/core/authorization/range_of_request'
import { wordsOf } from '#app/core/lists/words_of'
import { overrideItem } from '#app/onestop/service_items/actions/override_item'
import { listImplementations } from '#app/onestop/service_items/queries/list_implementations'
import { showImplementation } from '#app/onestop/service_items/queries/show_implementation'
import { overrideInput } from '#app/onestop/service_items/validators/override_input'

export default class ItemsController {
  async index(ctx: HttpContext) {
    const { after, before, q } = ctx.request.qs()
    const range = rangeOfRequest(ctx, 'list', 'ServiceItem')
    const words = wordsOf(q)
    return ctx.inertia.render('onestop/service_items/admin/index', {
      implementations: await listImplementations({ words, after, before }, range.wide),
      words: words ?? '',
      range,
      ownNo: ctx.actor?.kind === 'staff' && ctx.ability.can('override', 'ServiceItem') ? ctx.actor.tenantNo : null,
    })
  }

  async edit({ inertia, params }: HttpContext) {
    return inertia.render('onestop/service_items/admin/edit', await showImplementation(params.code.toUpperCase()))
  }

  async update({ params, request, response, session }: HttpContext) {
    const { version, reason, ...body } = await request.validateUsing(overrideInput)
    await overrideItem(params.code.toUpperCase(), { version, reason, body })
    session.flash('notice', '已保存，办事指南按新的内容显示')
    return response.redirect(`/admin/items/${params.code}/edit`)
  }
}
