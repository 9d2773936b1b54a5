import { test } from '@japa/runner'
import { addAbilities } from '#app/core/authorization/abilities'
import type { Grant } from '#app/core/authorization/rights'
import { sayGrant } from '#app/core/authorization/say_grant'

addAbilities({ subjects: { Spoken: { title: '办件', verbs: { accept: '受理' }, fields: { stage: '阶段', phone: '手机号', assigneeId: '承办人' } } } })
const grant = { verb: 'accept', subject: 'Spoken', scope: 'department' as const, conditions: null, fields: null }

test.group('Grants | read aloud', () => {
  test('{said}')
    .with([
      { more: {}, said: '可以受理：本部门的办件' },
      { more: { scope: 'subtree' as const }, said: '可以受理：本级及下级的办件' },
      { more: { conditions: { stage: 'receive', assigneeId: { $ne: '${actor.id}' } } }, said: '可以受理：本部门的办件，且阶段为receive，且承办人不为本人' },
      { more: { conditions: { stage: { $in: ['a', 'b'] } } }, said: '可以受理：本部门的办件，且阶段为a、b之一' },
      { more: { fields: ['phone'] }, said: '可以看到本部门的办件的手机号，不脱敏' },
    ])
    .run(({ assert }, { more, said }) => assert.equal(sayGrant({ ...grant, ...(more as Partial<Grant>) }), said))
})
