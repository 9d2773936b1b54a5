import { defineAbilities } from '#app/core/authorization/abilities'

export default defineAbilities({
  subjects: {
    Department: { title: '部门', verbs: { list: '查看' } },
    Account: { title: '人员', verbs: { list: '查看' }, fields: { login: '登录名' }, sensitive: ['login'] },
    Role: { title: '角色', verbs: { list: '查看' } },
  },
  roles: {
    tenant_admin: [
      { verb: 'list', subject: 'Department', scope: 'subtree' },
      { verb: 'list', subject: 'Account', scope: 'subtree' },
      { verb: 'list', subject: 'Role', scope: 'subtree' },
    ],
    city_admin: [
      { verb: 'list', subject: 'Department', scope: 'city' },
      { verb: 'list', subject: 'Account', scope: 'city' },
      { verb: 'list', subject: 'Role', scope: 'city' },
    ],
    auditor: [{ verb: 'list', subject: 'Role', scope: 'tenant' }],
  },
})
