import { randomUUID } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import { currentTransaction, withLoading } from '#app/core/tenancy/doors'
import type { World } from '#tests/support/attack/world'

interface Column {
  name: string
  type: string
  isFree: boolean
}

const rows = async (sql: string, bindings: unknown[] = []) => (await db.connection('owner').rawQuery(sql, bindings as any[])).rows

/** Every table but reference data that every door shows to everybody (`readByAll`). */
export const attackedTables = async (): Promise<string[]> =>
  (await rows(`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname not like 'adonis%'
    and not (coalesce(obj_description(oid, 'pg_class'), '') like 'reference%' and exists (select from pg_policies where tablename = relname and policyname = 'everywhere'))
    order by 1`)).map(({ relname }: any) => relname)

export const columnsOf = (table: string): Promise<Column[]> =>
  rows(
    `select attname as name, format_type(atttypid, null) as type, (not attnotnull or atthasdef or attidentity <> '') as "isFree"
     from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = '' and attidentity <> 'a' order by attnum`,
    [table]
  )

/** Whose row it is, by the names columns have. */
export const knownColumns = (world: World): Record<string, unknown> => ({
  tenant_no: world.county, owner_no: world.county, intake_no: world.village, case_id: world.caseId, subject_id: world.applicant.actor.id,
  by_subject: world.applicant.actor.id, by_actor: `subject:${world.applicant.actor.id}`, account_id: world.reviewer.actor.id, position_id: world.reviewer.actor.positionId,
})

const byType: Record<string, () => unknown> = {
  'uuid': randomUUID, 'bytea': () => Buffer.from(randomUUID()), 'timestamp with time zone': () => new Date(), 'date': () => '2026-11-24', 'jsonb': () => '{}',
  'boolean': () => true, 'text[]': () => '{}', 'bigint[]': () => '{}', 'xid8': () => '1',
}

/** The first word that a CHECK of this column allows. */
const allowed = (checks: string[], column: string) => checks.map((check) => check.match(new RegExp(`\\b${column}\\b[^']*'(\\w+)'`))?.[1]).find(Boolean)

async function fill(table: string, world: World) {
  const checks = (await rows(`select pg_get_constraintdef(oid) as def from pg_constraint where conrelid = ?::regclass and contype = 'c'`, [table])).map(({ def }: any) => def)
  const keys = await rows(
    `select confrelid::regclass::text as parent, array(select attname::text from unnest(conkey) with ordinality k(n, o) join pg_attribute on attrelid = conrelid and attnum = k.n order by o) as mine,
       array(select attname::text from unnest(confkey) with ordinality k(n, o) join pg_attribute on attrelid = confrelid and attnum = k.n order by o) as theirs
     from pg_constraint where conrelid = ?::regclass and contype = 'f'`,
    [table]
  )
  const known = knownColumns(world)
  const row: Record<string, unknown> = {}
  for (const { name, type, isFree } of await columnsOf(table)) {
    if (name in known) row[name] = known[name]
    else if (!isFree) row[name] = allowed(checks, name) ?? byType[type]?.() ?? (/int|numeric/.test(type) ? 1 : randomUUID().slice(0, 12))
  }
  for (const { parent, mine, theirs } of keys) {
    // The last row made is the world's own; what is known already stays.
    const where = mine.map((name: string, at: number) => [theirs[at], known[name]]).filter(([, value]: unknown[]) => value !== undefined)
    const sql = `select ${theirs.map((name: string) => `"${name}"`).join(', ')} from ${parent} ${where.length ? `where ${where.map(([name]: string[]) => `"${name}" = ?`).join(' and ')}` : ''} order by 1 desc limit 1`
    const { rows: [found] } = await currentTransaction().rawQuery(sql, where.map(([, value]: unknown[]) => value))
    if (found) mine.forEach((name: string, at: number) => name in row && (row[name] = found[theirs[at]]))
  }
  const names = Object.keys(row)
  await currentTransaction().rawQuery(`insert into ${table} (${names.map((name) => `"${name}"`).join(', ')}) values (${names.map(() => '?').join(', ')})`, Object.values(row) as any[])
}

/** Gives a world a row in each table where it has none of its own making; answers the tables that stay empty, with the reason. */
export async function fillTables(world: World) {
  const failed: Record<string, string> = {}
  const tables = await attackedTables()
  // Twice: a table may come before the one it refers to.
  for (const table of [...tables, ...tables]) {
    delete failed[table]
    const { n } = await withLoading(async () => belongings(world, table))
    if (n > 0) continue
    await withLoading(() => fill(table, world)).catch((error) => (failed[table] = String(error.message).split(' - ').at(-1)!))
  }
  return failed
}

/** How many rows of a table are this world's, as far as its columns say, and a digest of them; `isOwned` is false where no column says so. */
export async function belongings(world: World, table: string) {
  const known = knownColumns(world)
  const there = (await columnsOf(table)).map(({ name }) => name).filter((name) => name in known || (table === 'cases' && name === 'id'))
  const values = there.map((name) => (name === 'tenant_no' ? [world.village, world.town, world.county] : [known[name] ?? world.caseId]))
  const where = there.length ? there.map((name) => `"${name}" = any(?)`).join(' or ') : 'true'
  const { rows: [{ n, digest }] } = await currentTransaction().rawQuery(`select count(*) as n, md5(string_agg(t::text, ';' order by t::text)) as digest from ${table} t where ${where}`, values as any[])
  return { n: Number(n), digest: String(digest), isOwned: there.length > 0 }
}

/** What a world owns, table by table: the same before and after an attack that failed. */
export async function stateOfWorld(world: World) {
  const tables = await attackedTables()
  return withLoading(async () => {
    const state: Record<string, string> = {}
    for (const table of tables) {
      const { n, digest, isOwned } = await belongings(world, table)
      if (isOwned) state[table] = `${n} ${digest}`
    }
    return state
  })
}

/** Every uuid that a row holds, whatever it names. */
export async function everyUuid(): Promise<string[]> {
  const columns = await rows(`select attrelid::regclass::text as table, attname as column from pg_attribute a join pg_class c on c.oid = attrelid
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and atttypid = 'uuid'::regtype and attnum > 0 and not attisdropped`)
  const found = await withLoading(async () => {
    const all: string[] = []
    for (const { table, column } of columns) {
      const { rows: some } = await currentTransaction().rawQuery(`select distinct "${column}"::text as id from ${table} where "${column}" is not null limit 20`)
      all.push(...some.map(({ id }: { id: string }) => id))
    }
    return all
  })
  return [...new Set(found)]
}

/** Column names of all tables, as they are and as pages would write them. */
export async function everyColumn(): Promise<string[]> {
  const names: string[] = (await rows(`select distinct attname as name from pg_attribute a join pg_class c on c.oid = attrelid where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and attnum > 0 and not attisdropped`)).map(({ name }: any) => name as string)
  return [...new Set(names.flatMap((name) => [name, name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase())]))]
}
