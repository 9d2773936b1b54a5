import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'

const { own, open } = controllers.foundation.files

router
  .group(() => {
    router.post('uploads', [own.Uploads, 'store']).can('upload', 'File')
    router.get('uploads/:id', [own.Uploads, 'show']).can('upload', 'File')
    router.put('uploads/:id', [own.Uploads, 'update']).can('upload', 'File')
    router.delete('uploads/:id', [own.Uploads, 'destroy']).can('upload', 'File')
    router.get('uploads/:id/content', [own.UploadContents, 'show']).can('upload', 'File')
  })
  .prefix('files')
  .as('foundation.files.own')

router
  .group(() => {
    router.get('objects/:key/:version', [open.PublicObjects, 'show']).open()
  })
  .prefix('files')
  .as('foundation.files.open')
