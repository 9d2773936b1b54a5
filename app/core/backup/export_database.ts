import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform, type Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type pg from 'pg'
import { copyOut } from '#app/core/backup/copy_out'
import { dataFile, type DatabaseExport } from '#app/core/backup/database_export'
import { schemaOf } from '#app/core/backup/schema/schema_of'
import { copyOutOf, tablesOf, type ExportedTable } from '#app/core/backup/tables_of'
import { sm3 } from '#app/core/crypto/sm3'
import { roles } from '#app/core/tenancy/roles'

const ownerOnly = { mode: 0o600 }
const digestOf = (text: string) => sm3(Buffer.from(text)).toString('hex')

/** Rows of one table with their count and digest; a row is a line. */
export async function measured(source: Readable, ...to: (Transform | Writable)[]) {
  const hash = createHash('sm3')
  let rows = 0
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, at + 1)) rows++
      done(null, chunk)
    },
  })
  await pipeline([source, meter, ...to] as any)
  return { rows, sm3: hash.digest('hex') }
}

async function exportTable(client: pg.Client, table: ExportedTable, folder: string) {
  await client.query(table.secured ? `set local role "${roles.loader}"` : 'reset role')
  const figures = await measured(copyOut(client, copyOutOf(table)), createGzip({ level: 3 }), createWriteStream(join(folder, dataFile(table.name)), ownerOnly))
  return { ...table, ...figures }
}

async function sequencesOf(client: pg.Client) {
  await client.query('reset role')
  const { rows } = await client.query(`select relname as name from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace order by relname`)
  const found: DatabaseExport['sequences'] = []
  for (const { name } of rows) found.push({ name, ...(await client.query(`select last_value::text as last, is_called as called from "${name}"`)).rows[0] })
  return found
}

/** The whole database as of one moment: schema as SQL, each table as a file of COPY. Sealed columns stay sealed. `client` is the owner's. */
export async function exportDatabase(client: pg.Client, folder: string): Promise<DatabaseExport> {
  await mkdir(join(folder, 'data'), { recursive: true, mode: 0o700 })
  await client.query('begin isolation level repeatable read read only')
  try {
    const { before, after } = await schemaOf(client)
    const tables: DatabaseExport['tables'] = []
    for (const table of await tablesOf(client)) tables.push(await exportTable(client, table, folder))
    const sequences = await sequencesOf(client)
    const { rows } = await client.query('select name from adonis_schema order by id')
    const schema = { before: digestOf(before), after: digestOf(after) }
    const manifest: DatabaseExport = { format: 1, madeAt: new Date().toISOString(), migrations: rows.map(({ name }) => name), tables, sequences, schema }
    await writeFile(join(folder, 'before.sql'), before, ownerOnly)
    await writeFile(join(folder, 'after.sql'), after, ownerOnly)
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest, null, 1), ownerOnly)
    return manifest
  } finally {
    await client.query('rollback')
  }
}
