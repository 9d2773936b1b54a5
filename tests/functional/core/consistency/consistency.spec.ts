import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { addConsistencyCheck } from '#app/core/consistency/consistency_check'
import { checkConsistency } from '#app/core/consistency/check_consistency'
import { rowsOfAll } from '#app/core/consistency/rows_of_all'
import { faultsOfFiles } from '#app/core/consistency/checks/files_in_store'
import { DiskStore } from '#app/core/storage/disk_store'
import { objectStore, useObjectStore } from '#app/core/storage/store'
import { deliverDue } from '#app/core/outbox/deliver_due'
import { cleanDatabase } from '#tests/support/clean_database'
import { givenTakenInCase } from '#tests/support/taken_in_case'

/** Changes rows as somebody with the owner's address could, with the guards of their table laid down. */
async function damage(sql: string) {
  const owner = db.connection('owner')
  const [, table] = sql.match(/(?:update|delete from|insert into) (\w+)/)!
  await owner.rawQuery(`alter table ${table} disable row level security; alter table ${table} disable trigger user`)
  const { rowCount } = await owner.rawQuery(sql)
  await owner.rawQuery(`alter table ${table} enable row level security; alter table ${table} enable trigger user`)
  if (!rowCount) throw new Error(`Nothing was damaged: ${sql}`)
}

/** A folder of its own for objects, empty: what other tests stored would be without a row here. */
function ownStore() {
  const folder = mkdtempSync(join(tmpdir(), 'objects-'))
  useObjectStore(new DiskStore(folder))
  return () => {
    useObjectStore()
    rmSync(folder, { recursive: true })
  }
}

const faults = async () => (await checkConsistency()).flatMap(({ key, faults: found }) => found.map(({ row, says }) => `${key}: ${row}: ${says}`))

test.group('Consistency', (group) => {
  let made: { caseId: string; uploadId: string }
  group.each.setup(() => cleanDatabase())
  group.each.setup(ownStore)
  group.each.setup(async () => {
    made = await givenTakenInCase()
    while (await deliverDue(20));
  })

  test('a case as the platform made it has no fault, and the command says so', async ({ assert }) => {
    assert.deepEqual(await faults(), [])
    ace.ui.switchMode('raw')
    const command = await ace.exec('check:consistency', [])
    command.assertSucceeded()
  })

  test('finds {title}')
    .with([
      { title: 'a docket of another owner', key: 'dockets', sql: `update dockets set subject_id = subject_id + 1 where role = 'owner'`, says: /申请人记为/ },
      { title: 'a docket with another due day', key: 'dockets', sql: `update dockets set due_at = due_at + interval '1 day'`, says: /期限与流程不符/ },
      { title: 'a procedure without its owner docket', key: 'dockets', sql: `delete from dockets where role = 'owner'`, says: /没有主办卷目/ },
      { title: 'a docket without a procedure', key: 'dockets', sql: `insert into dockets (case_id, tenant_no, owner_no, role, open, case_number, title, applicant, subject_id, item_no, status, stage, created_at) select gen_random_uuid(), tenant_no, owner_no, role, open, case_number, title, applicant, subject_id, item_no, status, stage, created_at from dockets where role = 'owner'`, says: /没有对应的流程/ },
      { title: 'a start without its case', key: 'starts', sql: `insert into starts (case_id, content) values (gen_random_uuid(), '\\x00')`, says: /没有办件/ },
      { title: 'a clock moved behind the engine’s back', key: 'clocks', sql: `update procedures set clocks = jsonb_set(clocks, '{acceptance,due}', '"2030-01-01T00:00:00.000Z"')`, says: /clocks\.acceptance/ },
      { title: 'a task closed behind the engine’s back', key: 'clocks', sql: `update tasks set state = 'gone'`, says: /tasks\./ },
      { title: 'an act whose digest was changed', key: 'clocks', sql: `update acts set hash = '\\x00'`, says: /摘要不相接/ },
      { title: 'an act whose seal was broken', key: 'clocks', sql: `update acts set sealed = overlay(sealed placing '\\xff' from 40)`, says: /不能重算/ },
      { title: 'a delivery that was lost', key: 'deliveries', sql: `delete from outbox_deliveries where id = (select max(id) from outbox_deliveries)`, says: /没有投给/ },
      { title: 'a delivery done at no time', key: 'deliveries', sql: `update outbox_deliveries set state = 'done', done_at = null`, says: /完成时间却缺失/ },
      { title: 'a material whose file is another', key: 'files', sql: `update case_materials set sm3 = 'ff'`, says: /摘要与记录不符/ },
      { title: 'an attached upload that no case took', key: 'files', sql: `delete from case_materials`, says: /没有材料指向它/ },
      { title: 'a case whose number its dockets do not know', key: 'cases', sql: `update cases set case_number = 'x'`, says: /与卷目不符/ },
    ])
    .run(async ({ assert }, { key, sql, says }) => {
      if (key === 'deliveries') await givenTakenInCase()
      await damage(sql)
      const found = (await faults()).filter((line) => line.startsWith(`${key}:`))
      assert.isTrue(found.some((line) => says.test(line)), found.join('\n') || 'nothing was found')
    })

  test('finds a file that has left the store, and one that nobody names', async ({ assert }) => {
    const { key: forgotten } = await objectStore().put(Buffer.from('nobody names me'), { personal: true })
    assert.deepEqual(await faultsOfFiles(), [])
    const tomorrow = Date.now() + 25 * 3600_000
    assert.deepEqual((await faultsOfFiles(tomorrow)).map(({ row }) => row), [`objects ${forgotten}`])

    const [{ key }] = await rowsOfAll('select object_key as key from case_materials where case_id = ?', [made.caseId])
    await objectStore().remove(key)
    const gone = await faultsOfFiles()
    assert.sameMembers(gone.map(({ row }) => row.split(' ')[0]), ['uploads', 'case_materials'])
    for (const { says } of gone) assert.match(says, /不在对象存储中/)
  })

  test('the command names the rows, answers JSON and exits 1; what a module contributes is asked too', async ({ assert, cleanup }) => {
    cleanup(addConsistencyCheck({ key: 'example', title: '示例', faults: async () => [{ row: 'examples 1', says: '坏了' }] }))
    ace.ui.switchMode('raw')
    const command = await ace.exec('check:consistency', ['--only=example'])
    command.assertFailed()
    assert.deepEqual(await checkConsistency(['example']), [{ key: 'example', title: '示例', faults: [{ row: 'examples 1', says: '坏了' }] }])
    const unknown = await ace.exec('check:consistency', ['--only=nonsense'])
    unknown.assertFailed()
  })
})
