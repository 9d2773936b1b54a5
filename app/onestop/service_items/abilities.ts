import { defineAbilities } from '#app/core/authorization/abilities'

export default defineAbilities({
  subjects: { ServiceItem: { title: '事项', verbs: { list: '查看实施清单', override: '修改本级实施内容' } } },
  roles: {
    window: [{ verb: 'list', subject: 'ServiceItem', scope: 'tenant' }],
    reviewer: [{ verb: 'list', subject: 'ServiceItem', scope: 'tenant' }],
    chief: [{ verb: 'list', subject: 'ServiceItem', scope: 'tenant' }],
    tenant_admin: [
      { verb: 'list', subject: 'ServiceItem', scope: 'tenant' },
      { verb: 'override', subject: 'ServiceItem', scope: 'tenant' },
    ],
    city_admin: [
      { verb: 'list', subject: 'ServiceItem', scope: 'tenant' },
      { verb: 'override', subject: 'ServiceItem', scope: 'tenant' },
    ],
  },
})
