import { actorKey, type Actor } from '#app/core/tenancy/actor'
import type { By } from '#app/core/procedures/act'

/** Who acts, in the words of the engine. The roles are those the position has in the database. */
export function byOf(actor: Actor, roles: string[]): By {
  const id = actorKey(actor)
  if (actor.kind !== 'staff') return { id, name: actor.kind === 'system' ? '系统' : actor.name, tenant: 0, department: null, roles: [] }
  return { id, name: actor.name, tenant: actor.tenantNo, department: actor.departmentId, roles }
}
