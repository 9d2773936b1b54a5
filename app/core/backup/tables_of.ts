import type pg from 'pg'

export interface ExportedTable {
  name: string
  /** What COPY reads and writes; generated columns make themselves. */
  columns: string
  /** Of the primary key: the same rows always come in the same order, so that digests can be compared. */
  order: string
  /** Row security: only the loader sees its rows. */
  secured: boolean
}

export async function tablesOf(client: pg.Client): Promise<ExportedTable[]> {
  const { rows } = await client.query(`
    select c.relname as name, c.relrowsecurity as secured,
      (select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
      coalesce((select string_agg(quote_ident(a.attname), ', ' order by k.at) from pg_index i, unnest(i.indkey) with ordinality k(attnum, at)
        join pg_attribute a on a.attnum = k.attnum where i.indrelid = c.oid and a.attrelid = c.oid and i.indisprimary), 'c::text') as "order"
    from pg_class c where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace order by c.relname`)
  return rows
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`

export const copyOutOf = ({ name, columns, order }: ExportedTable) => `copy (select ${columns} from ${quoted(name)} c order by ${order}) to stdout`
export const copyInto = ({ name, columns }: Pick<ExportedTable, 'name' | 'columns'>) => `copy ${quoted(name)} (${columns}) from stdin`
