import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'

const { admin } = controllers.foundation.organizations

router
  .group(() => {
    router.get('departments', [admin.Departments, 'index']).can('list', 'Department')
    router.get('accounts', [admin.Accounts, 'index']).can('list', 'Account')
    router.get('roles', [admin.Roles, 'index']).can('list', 'Role')
  })
  .prefix('admin')
  .as('foundation.organizations.admin')
