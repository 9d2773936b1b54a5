import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import { UpgradeRefused } from '#app/core/upgrade/errors'
import { migrationFiles, type MigrationFile } from '#app/core/upgrade/migration_files'

/** One upgrade at a time; ours among the advisory locks. */
const lock = 4409_0001

const ledger = `
  create table if not exists adonis_schema (id serial primary key, name varchar(255) not null, batch int not null, migration_time timestamptz default current_timestamp);
  create table if not exists adonis_schema_versions (version int primary key);
  insert into adonis_schema_versions select 2 where not exists (select from adonis_schema_versions);`

async function migrate(trx: TransactionClientContract, { name, load }: MigrationFile, batch: number) {
  const Schema = await load()
  if (Schema.disableTransactions) throw new UpgradeRefused(`${name} 要求在事务之外执行，升级不再能整体撤回：请改写它`)
  try {
    await new Schema(trx, name, false).execUp()
    await trx.insertQuery().table('adonis_schema').insert({ name, batch })
  } catch (error) {
    throw new UpgradeRefused(`升级停在 ${name}，数据库保持升级前的样子：${(error as Error).message}`)
  }
}

/** Runs what is missing, all or nothing; answers the names. `files`: for tests. */
export async function upgradeDatabase(files?: MigrationFile[]): Promise<string[]> {
  const known = files ?? (await migrationFiles())
  return db.connection('owner').transaction(async (trx) => {
    await trx.rawQuery(`select pg_advisory_xact_lock(${lock})`)
    await trx.rawQuery(ledger)
    const { rows } = await trx.rawQuery('select name, batch from adonis_schema order by id')
    const done = new Set(rows.map(({ name }: { name: string }) => name))
    const strange = rows.filter(({ name }: { name: string }) => !known.some((one) => one.name === name))
    if (strange.length) throw new UpgradeRefused(`数据库来自更新的版本（有 ${strange.at(-1).name}），本程序不认识它：请用原来的版本启动，或恢复升级前的备份`)
    const missing = known.filter(({ name }) => !done.has(name))
    const batch = Math.max(0, ...rows.map((row: { batch: number }) => row.batch)) + 1
    for (const file of missing) await migrate(trx, file, batch)
    return missing.map(({ name }) => name)
  })
}
