import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { audit, auditApart } from '#app/core/audit/audit'
import { decryptJson } from '#app/core/crypto/encryption'
import { actAs } from '#app/core/tenancy/actor'
import { currentTransaction, withLoading, withPublic, withSubject, withTenant } from '#app/core/tenancy/doors'
import { emptyLog } from '#tests/support/empty_log'
import { given } from '#tests/support/given'
import { givenStaff, places } from '#tests/support/staff'

const rows = async () => (await withLoading(() => currentTransaction().rawQuery('select * from audit_log order by id'))).rows
const entry = { action: 'account.rename', objectType: 'Account', objectId: 7 }
const sql = (text: string) => currentTransaction().rawQuery(text)

test.group('Audit', (group) => {
  group.each.setup(emptyLog)

  test('who acts and where is the door’s to say; before and after lie encrypted', async ({ assert }) => {
    const clerk = await givenStaff({ at: places.village })
    await actAs(clerk, () => withTenant(() => audit({ ...entry, before: { name: '旧名' }, after: { name: '新名' } })))
    const [row] = await rows()
    assert.containsSubset(row, { actor: `staff:${clerk.id}`, position_id: clerk.positionId, tenant_no: clerk.tenantNo, object_id: '7' })
    assert.isFalse(Buffer.concat([row.before, row.after]).includes('名'))
    assert.deepEqual(decryptJson(row.before, 'audit_log.before'), { name: '旧名' })
    assert.deepEqual(decryptJson(row.after, 'audit_log.after'), { name: '新名' })
    const seen = await actAs(clerk, () => withTenant(() => sql('select id from audit_log')))
    assert.lengthOf(seen.rows, 1)
  })

  test('an applicant writes too, and reads nothing', async ({ assert }) => {
    const { actor: applicant } = await given.applicant()
    await actAs(applicant, () => withSubject(() => audit(entry)))
    assert.equal((await rows())[0].actor, `subject:${applicant.id}`)
    await assert.rejects(() => actAs(applicant, () => withSubject(() => sql('select id from audit_log'))), /permission denied/)
  })

  test('what is undone leaves no row, what was refused leaves one', async ({ assert }) => {
    const clerk = await givenStaff({ at: places.village })
    const work = async () => {
      await audit(entry)
      await auditApart({ ...entry, action: 'refused' })
      throw new Error('undone')
    }
    await assert.rejects(() => actAs(clerk, () => withTenant(work)), 'undone')
    await auditApart({ ...entry, action: 'sign_in.refused' }, 'unknown')
    const written = await rows()
    assert.deepEqual(written.map(({ action, actor }: any) => [action, actor]), [['refused', `staff:${clerk.id}`], ['sign_in.refused', 'unknown']])
  })

  test('more refusals at once than there are connections wait for none of the open doors', async ({ assert }) => {
    const clerk = await givenStaff({ at: places.village })
    await Promise.all(Array.from({ length: 30 }, () => actAs(clerk, () => withTenant(() => auditApart(entry)))))
    assert.lengthOf(await rows(), 30)
  })

  test('no door fills in who or when', async ({ assert }) => {
    const forged = (column: string, value: string) =>
      withPublic(() => sql(`insert into audit_log (action, object_type, object_id, ${column}) values ('a', 'b', 'c', ${value})`))
    for (const [column, value] of [['actor', `'staff:1'`], ['at', 'now()'], ['txid', `'1'`]]) {
      await assert.rejects(() => forged(column, value), /permission denied/)
    }
  })

  test('nobody changes or deletes: no door, not the loader, not the owner', async ({ assert }) => {
    await withPublic(() => audit(entry))
    for (const act of [`update audit_log set action = 'x'`, 'delete from audit_log']) {
      await assert.rejects(() => withPublic(() => sql(act)), /permission denied/)
      await assert.rejects(() => withLoading(() => sql(act)), /permission denied/)
      const { rowCount } = await db.connection('owner').rawQuery(act)
      assert.equal(rowCount, 0)
    }
    const owner = db.connection('owner')
    await owner.rawQuery('alter table audit_log disable row level security')
    await assert.rejects(() => owner.rawQuery('delete from audit_log'), /append-only/)
    await owner.rawQuery('alter table audit_log enable row level security')
    assert.lengthOf(await rows(), 1)
  })
})
