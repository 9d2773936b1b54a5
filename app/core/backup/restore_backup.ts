import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type pg from 'pg'
import { keysFit, type BackupLabel } from '#app/core/backup/backup_label'
import { copyObjects } from '#app/core/backup/copy_objects'
import { BackupRefused } from '#app/core/backup/errors'
import { loadDatabase } from '#app/core/backup/load_database'
import { asOwner } from '#app/core/backup/owner_client'
import { dataPath } from '#app/core/environment/data_dir'

async function labelOf(folder: string): Promise<BackupLabel> {
  const text = await readFile(join(folder, 'backup.json'), 'utf8').catch(() => null)
  if (!text) throw new BackupRefused(`${folder} 不是一份完整的备份：其中没有 backup.json`)
  return JSON.parse(text)
}

async function emptyDatabase(client: pg.Client) {
  const { rows } = await client.query(`select count(*)::int as n from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`)
  if (rows[0].n) throw new BackupRefused('目标数据库里已有数据：只能恢复到空的数据库，现有数据不会被覆盖')
}

/** Brings a backup back into an empty database; the keys must be in place. All or nothing; digests of all rows are compared. */
export async function restoreBackup(folder: string) {
  const label = await labelOf(folder)
  if (!keysFit(label)) throw new BackupRefused('DATA_DIR/keys 里的密钥不是这份备份的：请先放回与它同时备份的密钥')
  const { tables } = await asOwner(async (client) => {
    await emptyDatabase(client)
    // An object without a row does no harm; a row without its object would.
    await copyObjects(join(folder, 'objects'), dataPath('objects'))
    return loadDatabase(client, join(folder, 'database'))
  })
  return { ...label, tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0) }
}
