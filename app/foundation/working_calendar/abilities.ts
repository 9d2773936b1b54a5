import { defineAbilities } from '#app/core/authorization/abilities'

export default defineAbilities({
  subjects: { Calendar: { title: '工作日历', verbs: { configure: '查看和导入' } } },
  roles: { city_admin: [{ verb: 'configure', subject: 'Calendar', scope: 'city' }] },
})
