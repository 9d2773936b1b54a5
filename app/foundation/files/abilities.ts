import { defineAbilities, type GrantTemplate } from '#app/core/authorization/abilities'

const upload: GrantTemplate = { verb: 'upload', subject: 'File', scope: 'own' }

export default defineAbilities({
  subjects: { File: { title: '文件', verbs: { upload: '上传' } } },
  applicant: [['upload', 'File']],
  roles: { window: [upload], reviewer: [upload], chief: [upload], issuer: [upload] },
})
