import { defineAbilities } from '#app/core/authorization/abilities'

export default defineAbilities({
  subjects: { Message: { title: '消息', verbs: { read: '查看' } } },
  applicant: [['read', 'Message']],
})
