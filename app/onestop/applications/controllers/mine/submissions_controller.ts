import type { HttpContext } from '@adonisjs/core/http'
import { submitDraft } from '#app/onestop/applications/actions/submit_draft'
import { submissionValidator } from '#app/onestop/applications/validators/draft'

export default class SubmissionsController {
  async store({ params, request, response }: HttpContext) {
    const { caseId, caseNumber, queryCode } = await submitDraft(params.id, await request.validateUsing(submissionValidator))
    return response.json({ caseId, caseNumber, queryCode })
  }
}
