import { test } from '@japa/runner'
import { addAbilities } from '#app/core/authorization/abilities'
import { Ability } from '#app/core/authorization/ability'
import { presented, reveal } from '#app/core/authorization/presented'
import type { Right } from '#app/core/authorization/rights'
import { Forbidden } from '#app/core/exceptions/refusal'
import { actAs } from '#app/core/tenancy/actor'
import { currentTransaction, withLoading } from '#app/core/tenancy/doors'
import { givenStaff, places } from '#tests/support/staff'

addAbilities({ subjects: { Revealed: { title: '样品', verbs: { read: '查看' }, fields: { phone: '手机号' }, sensitive: ['phone'] } } })

const noted = () => withLoading(async () => (await currentTransaction().rawQuery(`select actor, object_id from audit_log where object_type = 'Revealed' order by id`)).rows)
const right = (more: Partial<Right>): Right => ({ verb: 'read', subject: 'Revealed', scope: 'city', conditions: {}, fields: null, ...more })
const people = [
  { id: 1, phone: '13800001111', departmentId: 12 },
  { id: 2, phone: '13800002222', departmentId: 13 },
]

test.group('Reveals', () => {
  test('what is shown in clear is on record, what is masked leaves none', async ({ assert }) => {
    const staff = await givenStaff({ at: places.county })
    const before = await noted()
    const masked = new Ability(staff, [right({})])
    const open = new Ability(staff, [right({}), right({ fields: ['phone'], conditions: { departmentId: 12 } })])

    assert.deepEqual(await actAs(staff, () => presented(people, ['phone'], masked, 'Revealed')), [{ phone: '138****1111' }, { phone: '138****2222' }])
    assert.lengthOf(await noted(), before.length)
    assert.deepEqual(await actAs(staff, () => presented(people, ['phone'], open, 'Revealed')), [{ phone: '13800001111' }, { phone: '138****2222' }])
    assert.deepEqual((await noted()).slice(before.length), [{ actor: `staff:${staff.id}`, object_id: '1' }])

    assert.equal(await actAs(staff, () => reveal(people[0], 'phone', open, 'Revealed')), '13800001111')
    assert.lengthOf(await noted(), before.length + 2)
    await assert.rejects(() => actAs(staff, () => reveal(people[1], 'phone', open, 'Revealed')), Forbidden.message)
    assert.lengthOf(await noted(), before.length + 2)
  })
})
