import { randomUUID } from 'node:crypto'
import { attempt, denied, type Client, type Outcome } from '#tests/support/attack/tables/attempt'
import type { AttackedTable, Row } from '#tests/support/attack/tables/catalogue'
import type { OpenDoor } from '#tests/support/attack/tables/doors_of'

const quoted = (names: string[]) => names.map((name) => `"${name}"`).join(', ')
const owners = ['tenant_no', 'owner_no', 'case_id', 'subject_id', 'by_actor']
const secrets = ['verifier', 'salt', 'failed']

async function granted(client: Client, role: string, table: AttackedTable) {
  const may = async (right: string) => {
    const { rows } = await client.query(`select attname from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and has_column_privilege($2, attrelid, attnum, $3)`, [table.name, role, right])
    return rows.map(({ attname }) => attname as string)
  }
  return { select: await may('select'), insert: await may('insert'), update: await may('update') }
}

const part = (row: Row, names: string[]) => JSON.stringify(names.map((name) => row[name]))
const insertion = (table: AttackedTable, names: string[]) => `insert into ${table.name} (${quoted(names)}) select ${quoted(names)} from jsonb_populate_record(null::${table.name}, $1)`

/** Attacks one table through one open door, as people of our world on rows of theirs. Each breach begins with the kind of attack. */
export async function attackTable(client: Client, door: OpenDoor, table: AttackedTable, all: AttackedTable[]): Promise<string[]> {
  const breaches: string[] = []
  const say = (kind: string, what: string) => breaches.push(`${kind}: ${door.name} ${table.name} ${what}`)
  const may = await granted(client, door.role, table)
  const own = table.columns.filter(({ isIdentity }) => !isIdentity).map(({ name }) => name)
  const insertable = own.filter((name) => may.insert.includes(name))
  const mustDeny = (kind: string, { refused, count }: Outcome) => refused === denied || say(kind, refused ?? `${count} rows`)

  // Reading, and sorting or filtering by what may not be read.
  const seen = may.select.length ? await attempt(client, `select to_jsonb(x) as row from (select ${quoted(may.select)} from ${table.name}) x limit 20000`) : await attempt(client, `select count(*) from ${table.name}`)
  if (!may.select.length) mustDeny('select', seen)
  else if (!table.isPublic) {
    const [hidden, ours] = [table.theirs, table.ours].map((rows) => new Set(rows.map((row) => part(row, may.select))))
    const shown = seen.rows.filter(({ row }) => hidden.has(part(row, may.select)) && !ours.has(part(row, may.select)))
    if (shown.length) say('select', `${shown.length} rows of theirs`)
  }
  for (const { name } of table.columns.filter((column) => !may.select.includes(column.name))) {
    for (const sql of [`select 1 from ${table.name} order by "${name}"`, `select 1 from ${table.name} where "${name}" is not null`]) mustDeny('hidden column', await attempt(client, sql))
  }
  for (const name of secrets.filter((one) => may.select.includes(one) || may.update.includes(one))) say('hidden column', `${name} is open`)

  // Writing theirs: as it is, over what there is, and all there is.
  for (const row of table.theirs.slice(0, 1)) {
    const names = insertable.length ? insertable : own
    const text = [JSON.stringify(row)]
    if (!table.isLog) {
      mustDeny('insert', await attempt(client, insertion(table, names), text))
      mustDeny('upsert', await attempt(client, `${insertion(table, names)} on conflict do nothing`, text))
    } else if ((await attempt(client, `update ${table.name} set ${quoted(own.slice(0, 1))} = default`)).refused !== denied) say('insert', 'a log that can be changed')
  }
  const visible = may.select.length ? (await attempt(client, `select 1 from ${table.name}`)).count : 0
  for (const name of own.slice(0, 1)) {
    const target = may.update[0] ?? name
    const change = await attempt(client, `update ${table.name} set "${target}" = "${target}"`)
    const blind = await attempt(client, `update ${table.name} set "${target}" = (jsonb_populate_record(null::${table.name}, $1))."${target}"`, [JSON.stringify(table.ours[0] ?? {})])
    if (!may.update.length) mustDeny('update', change)
    else if (change.count > visible || blind.count > visible) say('update', `${Math.max(change.count, blind.count)} rows, ${visible} are ours`)
  }
  const removed = await attempt(client, `delete from ${table.name}`)
  if (removed.count > visible) say('delete', `${removed.count} rows, ${visible} are ours`)

  // Moving ours to them, and tying ours to theirs.
  const [mine, other] = [table.ours[0], table.theirs[0]]
  if (!mine || !other) return breaches
  // Where a piece of work lies is the engine's to say, where one applies is the applicant's; whose it is, is neither's.
  const fixed = ['engine', 'subject'].includes(door.name) ? owners.filter((name) => name !== 'tenant_no') : owners
  for (const name of fixed.filter((one) => may.update.includes(one))) {
    const hasId = may.select.includes('id')
    // Row by row: one that something else refers to must not shield the others.
    for (const row of hasId ? table.ours : [mine]) {
      const sql = `update ${table.name} set "${name}" = (jsonb_populate_record(null::${table.name}, $1))."${name}" ${hasId ? `where id::text = $2` : ''}`
      const moved = await attempt(client, sql, hasId ? [JSON.stringify(other), String(row.id)] : [JSON.stringify(other)])
      if (!moved.refused && moved.count > 0) say('move', `${moved.count} rows by ${name}`)
    }
  }
  for (const { column, parent, key } of table.references.filter((one) => insertable.includes(one.column))) {
    const { ours, theirs } = all.find(({ name }) => name === parent)!
    const keys = theirs.map((row) => row[key]).filter((value) => !ours.some((row) => row[key] === value))
    if (await canTie(client, table, insertable, column, keys)) say('foreign key', `${column} → ${parent}`)
  }
  return breaches
}

/** Whether a row of ours can be tied to one of theirs. A key that is taken says nothing: then other rows are tried, and in the end it counts. */
async function canTie(client: Client, table: AttackedTable, insertable: string[], column: string, keys: unknown[]) {
  const fresh = () => Object.fromEntries(table.unique.filter((name) => name in byName(table)).map((name) => [name, made(byName(table)[name])]))
  let wasTried = false
  for (const mine of table.ours.slice(0, 12)) {
    for (const key of keys.slice(0, 12)) {
      const { refused } = await attempt(client, insertion(table, insertable), [JSON.stringify({ ...mine, ...fresh(), [column]: key })])
      if (!refused) return true
      if (refused !== '23505') return false
      wasTried = true
    }
  }
  return wasTried
}

const byName = (table: AttackedTable): Record<string, string> => Object.fromEntries(table.columns.map(({ name, type }) => [name, type]))
const made = (type: string) => (type === 'uuid' ? randomUUID() : /int/.test(type) ? 1_000_000_000 + Math.floor(Math.random() * 1_000_000_000) : `x${randomUUID()}`)
