import pg from 'pg'
import { BackupRefused } from '#app/core/backup/errors'
import env from '#start/env'

/** One connection of the schema's owner, for as long as `work` takes. */
export async function asOwner<T>(work: (client: pg.Client) => Promise<T>) {
  const connectionString = env.get('DATABASE_URL')
  if (!connectionString) throw new BackupRefused('需要数据库属主的地址 DATABASE_URL：请用 npm run ace -- … 执行')
  const client = new pg.Client({ connectionString })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
