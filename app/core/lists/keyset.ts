import type { DatabaseQueryBuilderContract } from '@adonisjs/lucid/types/querybuilder'

/** Where a page begins or ends: the values of the ordering columns of its last or first row. */
export type Cursor = number[]

export interface Page<Row> {
  rows: Row[]
  /** Cursor for the page before; null at the start. */
  before: string | null
  /** Cursor for the page after; null at the end. */
  after: string | null
}

/** A cursor out of an address; whatever is none begins the list. */
export function cursorOf(text: unknown, length: number): Cursor | null {
  const parts = typeof text === 'string' ? text.split('-').map(Number) : []
  return parts.length === length && parts.every(Number.isSafeInteger) ? parts : null
}

/**
 * One page of a list, found by the key of its neighbour and not by counting rows. `columns` order the list and are unique together; each row
 * carries their values under the name without the table.
 */
export async function keysetPage<Row extends Record<string, any>>(
  query: DatabaseQueryBuilderContract<Row>,
  columns: string[],
  asked: { after?: unknown; before?: unknown },
  size = 50
): Promise<Page<Row>> {
  const after = cursorOf(asked.after, columns.length)
  const before = after ? null : cursorOf(asked.before, columns.length)
  const list = `(${columns.join(', ')})`
  const marks = `(${columns.map(() => '?').join(', ')})`
  if (after) query.whereRaw(`${list} > ${marks}`, after)
  if (before) query.whereRaw(`${list} < ${marks}`, before)
  for (const column of columns) query.orderBy(column, before ? 'desc' : 'asc')

  const found: Row[] = await query.limit(size + 1)
  const more = found.length > size
  const rows = found.slice(0, size)
  if (before) rows.reverse()
  const key = (row?: Row) => row && columns.map((column) => row[column.split('.').at(-1)!]).join('-')
  return {
    rows,
    before: (before ? more : after) ? (key(rows[0]) ?? null) : null,
    after: (before ? true : more) ? (key(rows.at(-1)) ?? null) : null,
  }
}
