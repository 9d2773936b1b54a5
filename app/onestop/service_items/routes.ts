import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'

const { portal } = controllers.onestop.serviceItems

router
  .group(() => {
    router.get('items', [portal.Items, 'index']).open()
    router.get('items/:code', [portal.Items, 'show']).where('code', /^[A-Za-z]{2,6}\d{2,4}$/).open()
  })
  .as('onestop.service_items.portal')
