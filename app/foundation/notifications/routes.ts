import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'

const { mine } = controllers.foundation.notifications

router
  .group(() => {
    router.get('messages', [mine.Messages, 'index']).can('read', 'Message')
    router.get('messages/:id', [mine.Messages, 'show']).can('read', 'Message')
    router.post('messages/readings', [mine.Readings, 'store']).can('read', 'Message')
  })
  .prefix('my')
  .as('foundation.notifications.mine')
