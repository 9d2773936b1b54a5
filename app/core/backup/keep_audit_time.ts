import type pg from 'pg'

const audited = `to_regclass('audit_log') is not null and to_regclass('audit_seals') is not null`

/**
 * Seals cover spans of transaction numbers, and another server counts from its own beginning. From here on the audit log adds to them what
 * keeps new rows behind the last one loaded. Between reading the old ones and laying the guards (`after`) nothing else happens.
 */
export async function keepAuditTime(client: pg.Client, after: () => Promise<unknown>) {
  const { rows } = await client.query(`select ${audited} as there`)
  const last = rows[0].there
    ? (await client.query(`select greatest((select max(txid) from audit_log), (select max(tx_to) from audit_seals))::text as last`)).rows[0].last
    : null
  await after()
  if (last) await client.query(`create or replace function audit_shift() returns numeric language sql immutable as $$ select ${BigInt(last)}::numeric $$`)
}
