import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import testUtils from '@adonisjs/core/services/test_utils'
import { test } from '@japa/runner'
import { SealAudit } from '#app/core/audit/jobs/seal_audit'
import { makeBackup } from '#app/core/backup/make_backup'
import { audit } from '#app/core/audit/audit'
import { verifyAudit } from '#app/core/audit/verify_audit'
import { withPublic } from '#app/core/tenancy/doors'
import { rowsOfAll } from '#app/core/consistency/rows_of_all'
import { deliverDue } from '#app/core/outbox/deliver_due'
import { applicantOfCase, givenTakenInCase } from '#tests/support/taken_in_case'
import { cleanDatabase } from '#tests/support/clean_database'
import { Copy, dataFolder, freePort } from '#tests/support/launcher/copy'
import { rowsOfCopy } from '#tests/support/launcher/owner_of_copy'
import { runLauncher } from '#tests/support/launcher/run_launcher'
import { guisesOf, textOfBackup } from '#tests/support/text_of_backup'

const whatIsKept = `select c.id, c.case_number, encode(c.answers, 'hex') as answers, c.state, p.seq, p.clocks, (select string_agg(encode(hash, 'hex'), ',' order by seq) from acts a where a.case_id = c.id) as acts,
  (select string_agg(sm3, ',') from case_materials m where m.case_id = c.id) as files from cases c join procedures p on p.id = c.id order by c.id`

/** Any transaction of the cluster still running holds sealing back. */
async function sealAll() {
  for (let i = 0; i < 500; i++) {
    await new SealAudit().handle()
    if (!(await verifyAudit()).unsealed) return
    await setTimeout(20)
  }
  throw new Error('Something holds sealing back')
}

test.group('Backup and restore', (group) => {
  const folder = mkdtempSync(join(tmpdir(), 'backup-'))
  const [to, keysTo] = [join(folder, 'data'), join(folder, 'keys')]
  const place = dataFolder()
  let copy: Copy
  let before: any[]
  let head: string

  group.setup(async () => {
    const close = await testUtils.httpServer().start()
    await cleanDatabase()
    await givenTakenInCase()
    await givenTakenInCase()
    while (await deliverDue(20));
    await withPublic(() => audit({ action: 'act', objectType: 'Drill', objectId: 1, after: { phone: applicantOfCase.phone } }))
    await sealAll()
    before = await rowsOfAll(whatIsKept)
    await close()
    copy = new Copy(place.path, await freePort())
  })
  group.teardown(async () => {
    await copy.stop()
    place.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  test('a backup has database and objects in one folder, keys in another', async ({ assert }) => {
    const label = await makeBackup(to, keysTo)
    assert.isAbove(label.objects, 0)
    head = label.auditHead!
    assert.isString(head)
    await assert.rejects(() => makeBackup(to, join(folder, 'more')), /不是空的/)
    await assert.rejects(() => makeBackup(join(folder, 'x'), join(folder, 'x', 'keys')), /分开存放/)
  })

  test('a stolen backup shows no ID number, phone, account or address of the people in it', ({ assert }) => {
    const files = textOfBackup(to)
    const shows = (words: string) => files.filter(({ bytes }) => guisesOf(words).some((guise) => bytes.includes(guise))).map(({ path }) => path)
    const { name, ...secret } = applicantOfCase
    // The name stands in clear: the search would find the rest as well.
    assert.isNotEmpty(shows(name))
    for (const words of Object.values(secret)) assert.deepEqual(shows(words), [], words)
    for (const { path, bytes } of files.filter((file) => file.path.endsWith('.gz'))) assert.notMatch(bytes.toString('latin1'), /440999\d{11}[\dX]/, path)
  })

  test('keys of another installation, and a file that was changed, are refused with a sentence and leave nothing', async ({ assert }) => {
    const wrong = await runLauncher(['restore', `--from=${to}`, `--keys=tests/fixtures/landed/0007/keys`], { DATA_DIR: place.path })
    assert.equal(wrong.code, 1)
    assert.match(wrong.words, /密钥不是这份备份的/)

    const file = join(to, 'database/data/cases.copy.gz')
    const whole = readFileSync(file)
    writeFileSync(file, readFileSync(join(to, 'database/data/acts.copy.gz')))
    const broken = await runLauncher(['restore', `--from=${to}`, `--keys=${keysTo}`], { DATA_DIR: place.path })
    writeFileSync(file, whole)
    assert.equal(broken.code, 1)
  }).timeout(300_000)

  test('restored, it has the same cases, digests and audit chain; all agrees, and new audit rows are sealed behind the old', async ({ assert }) => {
    const restored = await runLauncher(['restore', `--from=${to}`, `--keys=${keysTo}`], { DATA_DIR: place.path })
    assert.equal(restored.code, 0, restored.words)
    assert.match(restored.words, /逐表摘要一致/)
    assert.isTrue(await copy.start(), copy.words)
    assert.deepEqual(await rowsOfCopy(copy, whatIsKept), JSON.parse(JSON.stringify(before)))

    const ace = (...args: string[]) => runLauncher(['ace', ...args], { DATA_DIR: place.path })
    const chain = await ace('audit:verify', `--head=${head}`)
    assert.equal(chain.code, 0, chain.words)
    const agreed = await ace('check:consistency')
    assert.equal(agreed.code, 0, agreed.words)
    await rowsOfCopy(copy, `insert into audit_log (action, object_type, object_id) values ('act', 'Drill', 'after'); commit`)
    const [{ behind }] = await rowsOfCopy(copy, `select txid >= (select max(tx_to) from audit_seals) as behind from audit_log where object_id = 'after'`)
    assert.isTrue(behind)
    assert.equal((await ace('audit:verify', `--head=${head}`)).code, 0)
    const again = await runLauncher(['restore', `--from=${to}`, `--keys=${keysTo}`], { DATA_DIR: place.path })
    assert.equal(again.code, 1)
    assert.match(again.words, /正由进程|已有数据/)
  }).timeout(300_000)
})
