import db from '@adonisjs/lucid/services/db'
import { hashedLine, type AuditRow } from '#app/core/audit/audit_row'
import type { Seal } from '#app/core/audit/seal'

const digestLength = 32

/** The log as the sealing and the check see it: all tenants, values still encrypted. Only the engine's login is given these functions. */
const ask = async (sql: string, bindings: unknown[] = []) => (await db.connection('engine').rawQuery(sql, bindings as any[])).rows

/** The next span to seal; it may hold no row. */
export async function nextSpan(rows: number) {
  const [due] = await ask('select no, previous, tx_from::text, tx_to::text, tx_from < tx_to as open from audit_due(?)', [rows])
  return { no: due.no as number, previous: due.previous as Buffer | null, txFrom: due.tx_from as string, txTo: due.tx_to as string, open: due.open as boolean }
}

export const rowsOf = (txFrom: string, txTo: string): Promise<AuditRow[]> =>
  ask(`select id, ${hashedLine} as line from audit_rows(?::xid8, ?::xid8)`, [txFrom, txTo])

/** Rows no seal covers yet. */
export async function countUnsealed(txFrom: string) {
  const [{ count }] = await ask(`select count(*) from audit_rows(?::xid8, '18446744073709551615'::xid8)`, [txFrom])
  return count as number
}

/** False if another worker has sealed this span meanwhile. */
export async function addSeal({ no, txFrom, txTo, ids, leaves, root, previous, hash, signature }: Seal) {
  const bindings = [no, txFrom, txTo, ids, Buffer.concat(leaves), root, previous, hash, signature]
  const [{ added }] = await ask('select audit_seal(?, ?::xid8, ?::xid8, ?::bigint[], ?, ?, ?, ?, ?) as added', bindings)
  return added as boolean
}

const cut = (bytes: Buffer) =>
  Array.from({ length: Math.floor(bytes.length / digestLength) }, (_, i) => bytes.subarray(i * digestLength, (i + 1) * digestLength))

/** The chain from its beginning, a few seals at a time. */
export async function* seals(): AsyncGenerator<Seal> {
  for (let after = 0; ; ) {
    const some = await ask('select *, tx_from::text as tx_from, tx_to::text as tx_to from audit_chain(?, 20)', [after])
    if (!some.length) return
    for (const { tx_from: txFrom, tx_to: txTo, leaves, ids, ...rest } of some) {
      yield { ...rest, txFrom, txTo, leaves: cut(leaves), ids: ids.map(Number) }
    }
    after = some.at(-1).no
  }
}
