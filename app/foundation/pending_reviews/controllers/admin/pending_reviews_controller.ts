import type { HttpContext } from '@adonisjs/core/http'
import { rangeOfRequest } from '#app/core/authorization/range_of_request'
import { listPendingReviews } from '#app/foundation/pending_reviews/queries/list_pending_reviews'

export default class PendingReviewsController {
  async index(ctx: HttpContext) {
    const { kind, after } = ctx.request.qs()
    const range = rangeOfRequest(ctx, 'list', 'PendingReview')
    const from = typeof after === 'string' && after.length <= 100 ? after : null
    return ctx.inertia.render('foundation/pending_reviews/admin/index', { ...(await listPendingReviews(typeof kind === 'string' ? kind : null, from, range.wide)), range })
  }
}
