import { test } from '@japa/runner'
import { addAbilities } from '#app/core/authorization/abilities'
import { checkGrant } from '#app/core/authorization/check_grant'
import { GrantRefused } from '#app/core/authorization/errors'
import { grantedRight } from '#app/core/authorization/granted_right'
import type { Grant } from '#app/core/authorization/rights'

addAbilities({
  subjects: {
    Probe: { title: '样品', verbs: { read: '查看' }, fields: { phone: '手机号' }, sensitive: ['phone'] },
    Opened: { title: '已由门限定', verbs: { read: '查看' }, scopedBy: { tenant: null } },
  },
})

const clerk = { id: 7, positionId: 70, tenantNo: 440981104000, tenantHi: 440981105000, departmentId: 12 }
const grant = (more: Partial<Grant>): Grant => ({ verb: 'read', subject: 'Probe', scope: 'tenant', conditions: null, fields: null, ...more })

test.group('Grants | what may be saved', () => {
  const conditions = (value: unknown) => () => checkGrant({ verb: 'read', subject: 'Probe', conditions: value as any })

  test('known operators on plain values', ({ assert }) => {
    const good = { stage: 'receive', a: { $in: [1, null] }, b: { $gte: 1, $lt: '${actor.tenantHi}' }, c: { $exists: true }, d: { $ne: '${actor.id}' }, e: null }
    assert.doesNotThrow(conditions(good))
  })

  test('{why} is refused')
    .with([
      { why: '$or', bad: { $or: [{ stage: 1 }] } },
      { why: '$not', bad: { stage: { $not: { $eq: 1 } } } },
      { why: '$regex', bad: { stage: { $regex: '.*' } } },
      { why: 'an unknown operator', bad: { stage: { $foo: 1 } } },
      { why: 'undefined', bad: { tenantNo: undefined } },
      { why: 'undefined in a comparison', bad: { tenantNo: { $eq: undefined } } },
      { why: 'an empty comparison', bad: { stage: {} } },
      { why: 'a bare list', bad: { stage: [1, 2] } },
      { why: 'an object as value', bad: { stage: { $eq: { a: 1 } } } },
      { why: 'order on text', bad: { stage: { $lt: 'z' } } },
      { why: 'a placeholder within text', bad: { stage: 'x${actor.id}' } },
      { why: 'an unknown placeholder', bad: { stage: '${actor.password}' } },
      { why: 'a path as attribute', bad: { 'a.b': 1 } },
    ])
    .run(({ assert }, { bad }) => {
      assert.throws(conditions(bad), GrantRefused as any)
    })

  test('verb, subject and fields must exist; “cannot” is not offered', ({ assert }) => {
    assert.throws(() => checkGrant({ verb: 'read', subject: 'Nothing' }), GrantRefused as any)
    assert.throws(() => checkGrant({ verb: 'destroy', subject: 'Probe' }), GrantRefused as any)
    assert.throws(() => checkGrant({ verb: 'read', subject: 'Probe', fields: ['password'] }), GrantRefused as any)
    assert.throws(() => checkGrant({ verb: 'read', subject: 'Probe', inverted: true } as any), GrantRefused as any)
    assert.throws(() => checkGrant({ verb: 'constructor', subject: 'Probe' }), GrantRefused as any)
  })
})

test.group('Grants | what they mean for one actor', () => {
  test('{scope}')
    .with([
      { scope: 'own' as const, means: { assigneeId: { $eq: 7 } } },
      { scope: 'department' as const, means: { departmentId: { $eq: 12 } } },
      { scope: 'tenant' as const, means: { tenantNo: { $eq: 440981104000 } } },
      { scope: 'subtree' as const, means: { tenantNo: { $gte: 440981104000, $lt: 440981105000 } } },
      { scope: 'city' as const, means: {} },
    ])
    .run(({ assert }, { scope, means }) => {
      assert.deepEqual(grantedRight(grant({ scope }), clerk)?.conditions, means as any)
    })

  test('a department grant means nothing to whoever has no department', ({ assert }) => {
    assert.isUndefined(grantedRight(grant({ scope: 'department' }), { ...clerk, departmentId: null }))
    assert.isUndefined(grantedRight(grant({ conditions: { departmentId: '${actor.departmentId}' } }), { ...clerk, departmentId: null }))
  })

  test('conditions narrow the scope and never replace it', ({ assert }) => {
    const other = grantedRight(grant({ conditions: { tenantNo: 440902000000 } }), clerk)
    assert.deepEqual(other?.conditions, { tenantNo: { $in: [] } })
    const wider = grantedRight(grant({ scope: 'subtree', conditions: { tenantNo: { $gte: 0, $lt: 999999999999 } } }), clerk)
    assert.deepEqual(wider?.conditions, { tenantNo: { $gte: 440981104000, $lt: 440981105000 } })
  })

  test('where the door holds the range the scope says no more', ({ assert }) => {
    assert.deepEqual(grantedRight(grant({ subject: 'Opened' }), clerk)?.conditions, {})
  })

  test('what an actor is called is never read as a placeholder', ({ assert }) => {
    const right = grantedRight(grant({ conditions: { stage: '${actor.departmentId}' } }), { ...clerk, departmentId: '${actor.id}' as any })
    assert.deepEqual(right?.conditions.stage, { $eq: '${actor.id}' })
  })
})
