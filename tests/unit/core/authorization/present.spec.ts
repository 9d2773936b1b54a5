import { test } from '@japa/runner'
import { addAbilities } from '#app/core/authorization/abilities'
import { Ability } from '#app/core/authorization/ability'
import { MaskedField } from '#app/core/authorization/errors'
import { mask } from '#app/core/authorization/mask'
import { present, refuseMasked } from '#app/core/authorization/present'
import type { Right } from '#app/core/authorization/rights'

addAbilities({
  subjects: { Person: { title: '人', verbs: { read: '查看' }, fields: { name: '姓名', phone: '手机号' }, sensitive: ['phone'] } },
})

const staff = { kind: 'staff', id: 7, positionId: 70, tenantNo: 440981104000, departmentId: 12, name: '甲' } as const
const ability = (...rights: Partial<Right>[]) =>
  new Ability(staff, rights.map((right) => ({ verb: 'read', subject: 'Person', scope: 'tenant', conditions: {}, fields: null, ...right })))
const person = (departmentId: number) => ({ name: '李春华', phone: '13812345678', departmentId })
const shown = (one: Ability, departmentId = 12) => present(person(departmentId), ['name', 'phone'], one, 'Person')

test.group('Presenter', () => {
  test('{value} → {masked}')
    .with([
      { value: '440999199001011234', masked: '4409**********1234' },
      { value: '13812345678', masked: '138****5678' },
      { value: '李春华', masked: '李*华' },
      { value: '李华', masked: '李*' },
      { value: 'ab', masked: 'a*' },
      { value: 'a', masked: '*' },
      { value: '', masked: '' },
      { value: null, masked: null },
    ])
    .run(({ assert }, { value, masked }) => assert.equal(mask(value), masked))

  test('sensitive fields are masked unless a grant names them', ({ assert }) => {
    assert.deepEqual(shown(ability({})), { name: '李春华', phone: '138****5678' })
    assert.deepEqual(shown(ability({}, { fields: ['phone'] })), { name: '李春华', phone: '13812345678' })
    assert.equal(shown(ability({}, { fields: ['name'] })).phone, '138****5678')
  })

  test('two narrow grants never add up to a wide one', ({ assert }) => {
    const both = ability({ scope: 'tenant' }, { fields: ['phone'], conditions: { departmentId: 12 } })
    assert.equal(shown(both, 12).phone, '13812345678')
    assert.equal(shown(both, 13).phone, '138****5678')
  })

  test('what is masked can be neither sorted nor filtered', ({ assert }) => {
    assert.throws(() => refuseMasked(['phone'], ability({}), 'Person'), MaskedField as any)
    assert.throws(() => refuseMasked(['phone'], ability({}, { fields: ['phone'], conditions: { departmentId: 12 } }), 'Person'), MaskedField as any)
    assert.doesNotThrow(() => refuseMasked(['name'], ability({}), 'Person'))
    assert.doesNotThrow(() => refuseMasked(['phone'], ability({}, { fields: ['phone'] }), 'Person'))
  })

  test('a grant of fields opens no rows', ({ assert }) => {
    assert.isFalse(ability({ fields: ['phone'] }).can('read', 'Person'))
    assert.isTrue(ability({ conditions: { departmentId: 12 } }).can('read', 'Person', person(12)))
    assert.isFalse(ability({ conditions: { departmentId: 12 } }).can('read', 'Person', person(13)))
  })

  test('only grants that reach below widen a list', ({ assert }) => {
    assert.isFalse(ability({ scope: 'tenant' }).reachesBelow('read', 'Person'))
    assert.isFalse(ability({ scope: 'tenant' }, { scope: 'city', fields: ['phone'] }).reachesBelow('read', 'Person'))
    assert.isTrue(ability({ scope: 'subtree' }).reachesBelow('read', 'Person'))
  })
})
