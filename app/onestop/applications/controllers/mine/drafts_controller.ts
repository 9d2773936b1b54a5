import type { HttpContext } from '@adonisjs/core/http'
import { discardDraft } from '#app/onestop/applications/actions/discard_draft'
import { saveDraft } from '#app/onestop/applications/actions/save_draft'
import { listDrafts } from '#app/onestop/applications/queries/list_drafts'
import { draftValidator } from '#app/onestop/applications/validators/draft'

export default class DraftsController {
  async index({ inertia }: HttpContext) {
    return inertia.render('onestop/applications/mine/drafts', { drafts: await listDrafts() })
  }

  async update({ params, request, response }: HttpContext) {
    return response.json(await saveDraft(params.id, await request.validateUsing(draftValidator)))
  }

  async destroy({ params, request, response, session }: HttpContext) {
    await discardDraft(params.id)
    if (!request.header('x-inertia')) return response.noContent()
    session.flash('notice', '草稿已删除')
    return response.redirect().back()
  }
}
