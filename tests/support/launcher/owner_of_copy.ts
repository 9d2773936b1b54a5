import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Copy } from '#tests/support/launcher/copy'

/** Rows of a running copy, read past row security as only its owner can. */
export async function rowsOfCopy<Row = any>({ dataDir }: Copy, sql: string, bindings: unknown[] = []): Promise<Row[]> {
  const read = (name: string) => readFileSync(join(dataDir, name), 'utf8').trim()
  const client = new pg.Client({ connectionString: `postgres://egov_owner:${read('keys/database_owner')}@127.0.0.1:${read('postgres.port')}/egov` })
  await client.connect()
  try {
    await client.query('begin')
    await client.query('set local role egov_loader')
    return (await client.query(sql, bindings)).rows
  } finally {
    await client.end()
  }
}
