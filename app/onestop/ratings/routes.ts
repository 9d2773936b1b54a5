import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'

const { mine } = controllers.onestop.ratings

router
  .group(() => {
    router.post('cases/:id/rating', [mine.Ratings, 'store']).can('rate', 'OwnCase')
  })
  .prefix('my')
  .as('onestop.ratings.mine')
