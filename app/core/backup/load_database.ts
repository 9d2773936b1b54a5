import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type pg from 'pg'
import { copyIn } from '#app/core/backup/copy_in'
import { copyOut } from '#app/core/backup/copy_out'
import { dataFile, type DatabaseExport } from '#app/core/backup/database_export'
import { NotWhole } from '#app/core/backup/errors'
import { measured } from '#app/core/backup/export_database'
import { keepAuditTime } from '#app/core/backup/keep_audit_time'
import { forThisDatabase } from '#app/core/backup/schema/role_names'
import { copyInto, copyOutOf } from '#app/core/backup/tables_of'
import { sm3 } from '#app/core/crypto/sm3'
import { roles } from '#app/core/tenancy/roles'

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() })

export const readExport = async (folder: string): Promise<DatabaseExport> => JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'))

async function schemaFile(folder: string, part: 'before' | 'after', { schema }: DatabaseExport) {
  const text = await readFile(join(folder, `${part}.sql`))
  if (sm3(text).toString('hex') !== schema[part]) throw new NotWhole(`${part}.sql`)
  return forThisDatabase(text.toString())
}

/** Loads and reads back: what lies in the table now is what the export says it was. */
async function loadTable(client: pg.Client, folder: string, table: DatabaseExport['tables'][number]) {
  const file = createReadStream(join(folder, dataFile(table.name)))
  const content = createGunzip()
  file.on('error', (error) => content.destroy(error)).pipe(content)
  await copyIn(client, copyInto(table), content)
  const found = await measured(copyOut(client, copyOutOf(table)), nowhere())
  if (found.sm3 !== table.sm3 || found.rows !== table.rows) throw new NotWhole(dataFile(table.name))
}

/**
 * Makes the exported database in the empty one of `client`, its owner: all or nothing. Row security, triggers and keys come after the rows,
 * for the owner could not load them else. Roles must be there (`db:prepare`).
 */
export async function loadDatabase(client: pg.Client, folder: string) {
  const manifest = await readExport(folder)
  await client.query('begin')
  try {
    await client.query('set local check_function_bodies = off')
    await client.query(await schemaFile(folder, 'before', manifest))
    for (const table of manifest.tables) await loadTable(client, folder, table)
    for (const { name, last, called } of manifest.sequences) await client.query('select setval($1::regclass, $2, $3)', [`"${name}"`, last, called])
    await client.query(`grant create on schema public to "${roles.door}"`)
    const after = await schemaFile(folder, 'after', manifest)
    await keepAuditTime(client, () => client.query(after))
    await client.query(`revoke create on schema public from "${roles.door}"`)
    await client.query('commit')
    return manifest
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}
