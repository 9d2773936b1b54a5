import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { migrationFiles } from '#app/core/upgrade/migration_files'
import { Copy, dataFolder, freePort } from '#tests/support/launcher/copy'
import { rowsOfCopy } from '#tests/support/launcher/owner_of_copy'
import { runLauncher } from '#tests/support/launcher/run_launcher'

const landed = app.makePath('tests/fixtures/landed')
const releases = readdirSync(landed, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name)

test.group('Upgrade of a landed release', (group) => {
  group.each.timeout(300_000)

  test('data as of {$self} start under today’s program, nothing lost; a newer database is refused with a sentence')
    .with(releases)
    .run(async ({ assert, cleanup }, release) => {
      const place = dataFolder()
      const copy = new Copy(place.path, await freePort())
      cleanup(async () => {
        await copy.stop()
        place.remove()
      })
      const restored = await runLauncher(['restore', `--from=${join(landed, release)}`, `--keys=${join(landed, release, 'keys')}`], { DATA_DIR: place.path })
      assert.equal(restored.code, 0, restored.words)
      assert.isTrue(await copy.start(), copy.words)
      const [{ n: people }] = await rowsOfCopy(copy, `select count(*)::int as n from subjects s where name = '早先申请人'`)
      const [{ n: clerks }] = await rowsOfCopy(copy, `select count(*)::int as n from accounts where login = 'landed-clerk'`)
      assert.deepEqual([people, clerks], [1, 1])
      const files = await migrationFiles()
      const agreed = await runLauncher(['ace', 'check:consistency'], { DATA_DIR: place.path })
      assert.equal(agreed.code, 0, agreed.words)
      const missing = await runLauncher(['ace', 'db:upgrade'], { DATA_DIR: place.path })
      assert.equal(missing.code, 0)
      assert.notInclude(missing.words, files.at(-1)!.name)

      await noteMigrationOfTomorrow(copy)
      await copy.stop()
      assert.equal(await copy.start(), 1)
      assert.match(copy.words, /数据库来自更新的版本/)
    })
})

/** As a newer program would have left it. */
const noteMigrationOfTomorrow = (copy: Copy) => rowsOfCopy(copy, `reset role; insert into adonis_schema (name, batch) values ('database/migrations/9999_tomorrow', 99); commit`)
