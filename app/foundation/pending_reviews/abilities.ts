import { defineAbilities } from '#app/core/authorization/abilities'

export default defineAbilities({
  subjects: { PendingReview: { title: '待核数据', verbs: { list: '查看' } } },
  roles: {
    tenant_admin: [{ verb: 'list', subject: 'PendingReview', scope: 'subtree' }],
    city_admin: [{ verb: 'list', subject: 'PendingReview', scope: 'city' }],
  },
})
