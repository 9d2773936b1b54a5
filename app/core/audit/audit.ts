import db from '@adonisjs/lucid/services/db'
import { encryptJson } from '#app/core/crypto/encryption'
import { actorKey, currentActor, type Actor } from '#app/core/tenancy/actor'
import { currentTransaction } from '#app/core/tenancy/doors'

export interface AuditEntry {
  /** What was done, as `account.lock`, `id_number.reveal`. */
  action: string
  /** The kind of thing it was done to, by its name in abilities: `Case`, `Account`. */
  objectType: string
  objectId: string | number
  before?: unknown
  after?: unknown
  /** The place that may read this row; by default the actor's own. A row without one is the platform's. */
  tenantNo?: number
}

const sealed = (value: unknown, column: 'before' | 'after') => (value === undefined ? null : encryptJson(value, `audit_log.${column}`))

function columns({ action, objectType, objectId, before, after, tenantNo }: AuditEntry, actor?: Actor) {
  const staff = actor?.kind === 'staff' ? actor : undefined
  const place = [staff?.positionId ?? null, tenantNo ?? staff?.tenantNo ?? null]
  return [...place, action, objectType, String(objectId), sealed(before, 'before'), sealed(after, 'after')]
}

const someone = () => {
  try {
    return currentActor()
  } catch {
    return undefined
  }
}

/** Writes what is being done into the log, in the transaction that does it: both are there or neither. */
export async function audit(entry: AuditEntry) {
  await currentTransaction().rawQuery(
    'insert into audit_log (position_id, tenant_no, action, object_type, object_id, before, after) values (?, ?, ?, ?, ?, ?, ?)',
    columns(entry, someone()) as any[]
  )
}

/**
 * Writes into the log at once and for good, whatever becomes of the work around it: refusals, reveals, visits. `actor` where nobody acts yet,
 * as at a failed sign-in.
 */
export async function auditApart(entry: AuditEntry, actor?: string) {
  const acting = someone()
  const who = actor ?? (acting ? actorKey(acting) : 'system')
  await db.connection('apart').rawQuery('select audit_apart(?, ?, ?, ?, ?, ?, ?, ?)', [who, ...columns(entry, acting)] as any[])
}
