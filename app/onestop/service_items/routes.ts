import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'

const { admin, portal } = controllers.onestop.serviceItems
const code = /^[A-Za-z]{2,6}\d{2,4}$/

router
  .group(() => {
    router.get('items', [portal.Items, 'index']).open()
    router.get('items/:code', [portal.Items, 'show']).where('code', code).open()
  })
  .as('onestop.service_items.portal')

router
  .group(() => {
    router.get('items', [admin.Items, 'index']).can('list', 'ServiceItem')
    router.get('items/:code/edit', [admin.Items, 'edit']).where('code', code).can('override', 'ServiceItem')
    router.put('items/:code', [admin.Items, 'update']).where('code', code).can('override', 'ServiceItem')
  })
  .prefix('admin')
  .as('onestop.service_items.admin')
