import db from '@adonisjs/lucid/services/db'
import { withLoading, currentTransaction } from '#app/core/tenancy/doors'
import { attackedTables, columnsOf, knownColumns } from '#tests/support/attack/fill_tables'
import type { World } from '#tests/support/attack/world'

export type Row = Record<string, unknown>

export interface AttackedTable {
  name: string
  columns: { name: string; type: string; isIdentity: boolean }[]
  /** Shown to every door by its own word (`readByAll`): reading is no attack. */
  isPublic: boolean
  /** A log that every door may add to (`appendOnly`): the database itself says who and when. */
  isLog: boolean
  /** Columns that refer to a table whose rows belong to somebody. */
  references: { column: string; parent: string; key: string }[]
  /** Columns of unique keys that refer to nothing and say of nobody whose they are. */
  unique: string[]
  ours: Row[]
  theirs: Row[]
}

const rows = async (sql: string, bindings: unknown[] = []) => (await db.connection('owner').rawQuery(sql, bindings as any[])).rows

async function rowsOf(world: World, table: string): Promise<Row[]> {
  const known = knownColumns(world)
  const there = (await columnsOf(table)).map(({ name }) => name).filter((name) => name in known)
  if (table === 'cases' || table === 'procedures') return jsonOf(table, 'id = ?', [world.caseId])
  if (table === 'subjects') return jsonOf(table, 'id = ?', [world.applicant.actor.id])
  if (table === 'accounts') return jsonOf(table, 'id = ?', [world.reviewer.actor.id])
  if (!there.length) return []
  const values = there.map((name) => (name === 'tenant_no' ? [world.village, world.town, world.county] : [known[name]]))
  return jsonOf(table, there.map((name) => `"${name}" = any(?)`).join(' or '), values)
}

const jsonOf = async (table: string, where: string, bindings: unknown[]): Promise<Row[]> =>
  (await currentTransaction().rawQuery(`select to_jsonb(t) as row from ${table} t where ${where} limit 50`, bindings as any[])).rows.map(({ row }: any) => row)

/** The tables as the catalogue has them today, with what two worlds keep in each. */
export async function catalogue(ours: World, theirs: World): Promise<AttackedTable[]> {
  const names = await attackedTables()
  const policies = await rows(`select tablename, policyname from pg_policies where schemaname = 'public'`)
  const has = (table: string, policy: string) => policies.some((one: any) => one.tablename === table && one.policyname === policy)
  const foreign = await rows(`select distinct conrelid::regclass::text as table, confrelid::regclass::text as parent, mine.attname as column, its.attname as key
    from pg_constraint, unnest(conkey, confkey) k(m, i), pg_attribute mine, pg_attribute its
    where contype = 'f' and connamespace = 'public'::regnamespace and mine.attrelid = conrelid and mine.attnum = m and its.attrelid = confrelid and its.attnum = i`)
  const tables: AttackedTable[] = []
  for (const name of names) {
    const columns = await rows(`select attname as name, format_type(atttypid, null) as type, attidentity = 'a' or attgenerated <> '' as "isIdentity" from pg_attribute where attrelid = ?::regclass and attnum > 0 and not attisdropped`, [name])
    const known = Object.keys(knownColumns(ours)).filter((column) => !['position_id', 'account_id', 'by_subject'].includes(column))
    const references = foreign.filter((one: any) => one.table === name && names.includes(one.parent) && !known.includes(one.column))
    const keys = await rows(`select distinct attname as column from pg_index join pg_attribute on attrelid = indrelid and attnum = any(indkey::int2[]) where indrelid = ?::regclass and indisunique`, [name])
    const unique = keys.map(({ column }: any) => column).filter((column: string) => !known.includes(column) && !foreign.some((one: any) => one.table === name && one.column === column))
    const [mine, other] = await withLoading(async () => [await rowsOf(ours, name), await rowsOf(theirs, name)])
    tables.push({ name, columns, isPublic: has(name, 'everywhere'), isLog: has(name, 'append'), references, unique, ours: mine, theirs: other })
  }
  return tables
}
