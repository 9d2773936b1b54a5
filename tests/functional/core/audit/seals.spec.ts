import { setTimeout } from 'node:timers/promises'
import db from '@adonisjs/lucid/services/db'
import ace from '@adonisjs/core/services/ace'
import { test } from '@japa/runner'
import { audit } from '#app/core/audit/audit'
import { SealAudit } from '#app/core/audit/jobs/seal_audit'
import { verifyAudit } from '#app/core/audit/verify_audit'
import { rotateKeys } from '#app/core/crypto/keys'
import { withPublic } from '#app/core/tenancy/doors'
import { emptyLog } from '#tests/support/empty_log'
import { ownKeys } from '#tests/support/own_keys'

const owner = () => db.connection('owner')
const write = (count = 1, action = 'act') =>
  withPublic(async () => {
    for (let i = 0; i < count; i++) await audit({ action, objectType: 'Account', objectId: i, after: { i } })
  })
const seal = () => new SealAudit().handle()
const unsealed = async () => (await verifyAudit()).unsealed

/** Any transaction of the cluster still running holds sealing back, also one of another database. */
async function sealAll(workers = 1) {
  for (let i = 0; i < 500; i++) {
    await Promise.all(Array.from({ length: workers }, seal))
    if (!(await unsealed())) return
    await setTimeout(10)
  }
  throw new Error('Something holds sealing back')
}
const faults = async (noted?: { no: number; hash: string }) => (await verifyAudit(noted)).faults

/** What the schema's owner could do who first lays the guards down. */
async function tamper(table: string, sql: string) {
  await owner().rawQuery(`alter table ${table} disable row level security, disable trigger never_changed`)
  const { rowCount } = await owner().rawQuery(sql)
  await owner().rawQuery(`alter table ${table} enable row level security, enable trigger never_changed`)
  if (rowCount !== 1) throw new Error(`${rowCount} rows were touched`)
}

test.group('Audit seals', (group) => {
  group.each.setup(ownKeys)
  group.each.setup(emptyLog)
  group.teardown(emptyLog)

  test('an untouched log is whole, over several seals and a rotation of keys', async ({ assert }) => {
    await write(5)
    await sealAll()
    assert.equal(await seal(), 0)
    rotateKeys()
    await write(3)
    await sealAll()
    await write(2)
    const { head, ...rest } = await verifyAudit()
    assert.deepEqual(rest, { rows: 8, unsealed: 2, faults: [] })
    assert.equal(head!.no, 2)
  })

  test('{name} is named')
    .with([
      { name: 'a changed word', sql: `update audit_log set action = 'other' where id = 3`, said: '审计记录 3 被改动（封存 1）' },
      { name: 'one changed byte of an encrypted value', sql: `update audit_log set after = set_byte(after, 30, get_byte(after, 30) # 1) where id = 2`, said: '审计记录 2 被改动（封存 1）' },
      { name: 'a moved time', sql: `update audit_log set at = at + interval '1 microsecond' where id = 1`, said: '审计记录 1 被改动（封存 1）' },
      { name: 'a removed row', sql: 'delete from audit_log where id = 4', said: '审计记录 4 缺失（封存 1）' },
      { name: 'a row slipped in', sql: `insert into audit_log (txid, action, object_type, object_id) select txid, 'a', 'b', 'c' from audit_log where id = 5`, said: '审计记录 6 是封存之后插入的（封存 1）' },
    ])
    .run(async ({ assert }, { sql, said }) => {
      await write(5)
      await sealAll()
      await tamper('audit_log', sql)
      assert.deepEqual(await faults(), [said])
    })

  test('a seal rewritten to fit a changed row is named, for it is not signed', async ({ assert }) => {
    await write(1)
    await sealAll()
    await tamper('audit_seals', `update audit_seals set leaves = set_byte(leaves, 0, get_byte(leaves, 0) # 1)`)
    assert.include(await faults(), '封存 1 本身被改动')
    await tamper('audit_seals', `update audit_seals set leaves = set_byte(leaves, 0, get_byte(leaves, 0) # 1)`)
    assert.isEmpty(await faults())
    await tamper('audit_seals', `update audit_seals set signature = set_byte(signature, 40, get_byte(signature, 40) # 1)`)
    assert.deepEqual(await faults(), ['封存 1 本身被改动'])
  })

  test('a missing seal breaks the chain, and a chain cut short fails the head noted earlier', async ({ assert }) => {
    for (let i = 0; i < 3; i++) {
      await write(1)
      await sealAll()
    }
    const { head } = await verifyAudit()
    assert.isEmpty(await faults(head!))
    await tamper('audit_seals', 'delete from audit_seals where no = 3')
    await tamper('audit_log', 'delete from audit_log where id = 3')
    assert.isEmpty(await faults())
    assert.deepEqual(await faults(head!), ['原先记下的封存 3 已不在链上'])
    await tamper('audit_seals', 'delete from audit_seals where no = 1')
    assert.deepEqual(await faults(), ['封存 2 与前一封存不相接（前一为 0）'])
  })

  test('a transaction still running holds sealing back and is sealed afterwards', async ({ assert }) => {
    let go = () => {}
    let begun = () => {}
    const [gate, started] = [new Promise<void>((open) => (go = open)), new Promise<void>((open) => (begun = open))]
    const slow = withPublic(async () => {
      await audit({ action: 'slow', objectType: 'Account', objectId: 1 })
      begun()
      await gate
    })
    await started
    await write(2)
    assert.equal(await seal(), 0)
    assert.equal(await unsealed(), 2)
    go()
    await slow
    await sealAll()
    assert.deepEqual(await verifyAudit().then(({ rows, unsealed, faults }) => ({ rows, unsealed, faults })), { rows: 3, unsealed: 0, faults: [] })
  })

  test('workers that seal at once make one chain', async ({ assert }) => {
    await write(4)
    await sealAll(4)
    await write(4)
    await sealAll(2)
    const { rows, faults, head } = await verifyAudit()
    assert.deepEqual([rows, faults, head!.no], [8, [], 2])
  })

  test('ace audit:verify fails and names the row', async ({ assert }) => {
    ace.ui.switchMode('raw')
    await write(2)
    await sealAll()
    assert.equal((await ace.exec('audit:verify', [])).exitCode, 0)
    await tamper('audit_log', 'delete from audit_log where id = 2')
    const command = await ace.exec('audit:verify', [])
    assert.equal(command.exitCode, 1)
    assert.include(ace.ui.logger.getLogs().map(({ message }) => message).join('\n'), '审计记录 2 缺失（封存 1）')
    ace.ui.switchMode('normal')
  })
})
