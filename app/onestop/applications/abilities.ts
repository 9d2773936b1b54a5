import { defineAbilities } from '#app/core/authorization/abilities'

export default defineAbilities({
  subjects: { Draft: { title: '申请草稿', verbs: { keep: '填写和提交' } } },
  applicant: [['keep', 'Draft']],
})
