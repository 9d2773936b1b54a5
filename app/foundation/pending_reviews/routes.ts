import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'

const { admin } = controllers.foundation.pendingReviews

router
  .group(() => {
    router.get('pending-reviews', [admin.PendingReviews, 'index']).can('list', 'PendingReview')
  })
  .prefix('admin')
  .as('foundation.pending_reviews.admin')
