import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'

const { mine, portal } = controllers.onestop.applications
const code = /^[A-Za-z]{2,6}\d{2,4}$/

router
  .group(() => {
    router.get('apply/:code', [portal.Applications, 'create']).where('code', code).can('keep', 'Draft')
  })
  .as('onestop.applications.portal')

router
  .group(() => {
    router.get('drafts', [mine.Drafts, 'index']).can('keep', 'Draft')
    router.put('drafts/:id', [mine.Drafts, 'update']).can('keep', 'Draft')
    router.delete('drafts/:id', [mine.Drafts, 'destroy']).can('keep', 'Draft')
    router.post('drafts/:id/submission', [mine.Submissions, 'store']).can('keep', 'Draft')
  })
  .prefix('my')
  .as('onestop.applications.mine')
