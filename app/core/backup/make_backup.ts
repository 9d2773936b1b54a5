import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { verifyAudit } from '#app/core/audit/verify_audit'
import { keyProof, type BackupLabel } from '#app/core/backup/backup_label'
import { copyKeys } from '#app/core/backup/copy_keys'
import { copyObjects } from '#app/core/backup/copy_objects'
import { BackupRefused } from '#app/core/backup/errors'
import { exportDatabase } from '#app/core/backup/export_database'
import { asOwner } from '#app/core/backup/owner_client'
import { dataPath } from '#app/core/environment/data_dir'

const isInside = (inner: string, outer: string) => !relative(outer, inner).startsWith('..')

async function emptyFolder(path: string) {
  await mkdir(path, { recursive: true, mode: 0o700 })
  if ((await readdir(path)).length) throw new BackupRefused(`目录 ${path} 不是空的：每次备份请用一个新目录`)
}

/**
 * Database and objects into one folder, keys into another, while people work. Objects are copied before and after the rows: one that is
 * removed meanwhile is in the first copy, one whose row came just in time in the second.
 */
export async function makeBackup(to: string, keysTo: string): Promise<BackupLabel> {
  const [folder, keys] = [resolve(to), resolve(keysTo)]
  if (isInside(keys, folder) || isInside(folder, keys)) throw new BackupRefused('密钥须与数据分开存放：两个目录不能一个在另一个之内')
  await emptyFolder(folder)
  await emptyFolder(keys)
  await copyKeys(keys)

  const objects = () => copyObjects(dataPath('objects'), join(folder, 'objects'))
  const early = await objects()
  await asOwner((client) => exportDatabase(client, join(folder, 'database')))
  const late = await objects()

  const { head } = await verifyAudit()
  const label: BackupLabel = { format: 1, madeAt: new Date().toISOString(), objects: early + late, auditHead: head && `${head.no}:${head.hash}`, keyProof: keyProof() }
  await writeFile(join(folder, 'backup.json'), JSON.stringify(label, null, 1), { mode: 0o600 })
  await writeFile(dataPath('last_backup.json'), JSON.stringify({ at: label.madeAt, to: folder }), { mode: 0o600 })
  return label
}
