import db from '@adonisjs/lucid/services/db'
import { BaseSchema } from '@adonisjs/lucid/schema'
import { test } from '@japa/runner'
import { migrationFiles, type MigrationFile } from '#app/core/upgrade/migration_files'
import { upgradeDatabase } from '#app/core/upgrade/upgrade_database'

/** A migration that only runs this. */
const migration = (name: string, sql: string): MigrationFile => ({
  name: `database/migrations/${name}`,
  load: async () =>
    class extends BaseSchema {
      async up() {
        this.schema.raw(sql)
      }
    } as any,
})

const there = async (table: string) => (await db.connection('owner').rawQuery('select to_regclass(?) is not null as there', [table])).rows[0].there as boolean
const noted = async () => (await db.connection('owner').from('adonis_schema').count('* as n'))[0].n as number

test.group('Upgrade', () => {
  test('nothing is missing in a database of this program', async ({ assert }) => {
    assert.deepEqual(await upgradeDatabase(), [])
  })

  test('when one migration fails, those before it are undone too, and the sentence says which', async ({ assert }) => {
    const before = await noted()
    const files = [...(await migrationFiles()), migration('9998_good', 'create table half_upgraded (n int)'), migration('9999_bad', 'select 1 / 0')]
    await assert.rejects(() => upgradeDatabase(files), /升级停在 database\/migrations\/9999_bad，数据库保持升级前的样子/)
    assert.isFalse(await there('half_upgraded'))
    assert.equal(await noted(), before)
  })

  test('a database of a newer program is refused', async ({ assert }) => {
    const files = (await migrationFiles()).slice(0, -1)
    await assert.rejects(() => upgradeDatabase(files), /数据库来自更新的版本（有 database\/migrations\/\d{4}_\w+）/)
  })

  test('two upgrades at once run each migration once', async ({ assert, cleanup }) => {
    const name = 'database/migrations/9997_twice'
    cleanup(async () => {
      await db.connection('owner').rawQuery('drop table if exists upgraded_once')
      await db.connection('owner').from('adonis_schema').where({ name }).delete()
    })
    const files = [...(await migrationFiles()), migration('9997_twice', 'create table upgraded_once (n int)')]
    const told = await Promise.all([upgradeDatabase(files), upgradeDatabase(files)])
    assert.sameDeepMembers(told, [[name], []])
  })
})
