import db from '@adonisjs/lucid/services/db'
import type { Grant } from '#app/core/authorization/rights'

interface Remembered {
  version: number
  grants: Grant[]
}

/** By the roles that bring them. A process knows a few dozen combinations of roles, and forgets all when it knows too many. */
const remembered = new Map<string, Remembered>()
const most = 500
/** The version last seen for a position, so that unchanged grants are not sent again. */
const seen = new Map<number, { version: number; key: string }>()

/** The grants of a position. One question each time; the answer carries the grants only when rights have changed since. */
export async function grantsOf(positionId: number): Promise<{ grants: Grant[]; tenantHi: number }> {
  const last = seen.get(positionId)
  const known = last && remembered.get(last.key)?.version === last.version ? last.version : null
  const { rows } = await db.connection('web').rawQuery('select * from rights_of(?, ?)', [positionId, known] as any[])
  if (!rows.length) return { grants: [], tenantHi: 0 }

  const { version, tenant_hi: tenantHi, role_ids: roleIds, grants } = rows[0]
  const key = roleIds.join()
  if (grants) remember(positionId, key, { version, grants })
  const mine = grants ?? remembered.get(key)?.grants
  // Forgotten while the question was under way: ask for all.
  return mine ? { grants: mine, tenantHi } : grantsOf(positionId)
}

function remember(positionId: number, key: string, entry: Remembered) {
  if (remembered.size >= most || seen.size >= most * 20) {
    remembered.clear()
    seen.clear()
  }
  remembered.set(key, entry)
  seen.set(positionId, { version: entry.version, key })
}
