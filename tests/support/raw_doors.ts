import pg from 'pg'
import { getActiveTest } from '@japa/runner'
import env from '#start/env'
import { configLoginUrl } from '#app/core/environment/config_login'
import { outsideOfDoors } from '#app/core/tenancy/outside_of_doors'

export type Client = pg.PoolClient

const url = { web: () => env.get('DATABASE_WEB_URL'), config: configLoginUrl, engine: () => env.get('DATABASE_ENGINE_URL') }

/** One connection of a login, beside the application: what SQL alone can do. Closed after the test. */
export function rawLogin(login: keyof typeof url, max = 1) {
  const pool = new pg.Pool({ connectionString: url[login](), options: outsideOfDoors, max })
  getActiveTest()?.cleanup(() => pool.end())
  return pool
}

/** One transaction by hand: `enter` first, then the work. */
export async function within<T>(pool: pg.Pool, enter: [sql: string, bindings?: unknown[]], work: (client: Client) => Promise<T>) {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query(enter[0], enter[1] as any[])
    const out = await work(client)
    await client.query('commit')
    return out
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

export const count = async (client: Pick<Client, 'query'>, table: string, where = 'true') =>
  Number((await client.query(`select count(*) as n from ${table} where ${where}`)).rows[0].n)

/** Who this connection is and what it may see: after every door, nothing. */
export async function stateOf(client: Pick<Client, 'query'>) {
  const names = ['r_lo', 'r_hi', 'w_lo', 'w_hi', 'up', 'subject', 'case_id', 'owner_no', 'actor']
  const { rows } = await client.query(`select current_user = session_user as itself, ${names.map((name) => `current_setting('app.${name}') as ${name}`).join(', ')}`)
  return rows[0]
}

export const nothingOpen = {
  itself: true, r_lo: '1', r_hi: '0', w_lo: '1', w_hi: '0', up: '{}', subject: '0', case_id: '00000000-0000-0000-0000-000000000000', owner_no: '0', actor: '',
}
