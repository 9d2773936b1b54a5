import { ask } from '#app/core/tenancy/ask'
import type { Actor } from '#app/core/tenancy/actor'
import { digestOf } from '#app/foundation/identity/session_key'

/** One signed-in person: who acts, and what the head of a page shows. */
export interface SessionInfo {
  actor: Actor
  /** Staff: the places from the city down to one's own. */
  places: string[]
  title: string | null
  /** The other positions one may switch to. */
  others: { id: number; title: string; place: string }[]
  entity: boolean
  /** Until the session ends if nothing more is done. */
  secondsLeft: number
}

interface Row {
  kind: 'staff' | 'subject'
  id: number
  name: string
  tenant_no: number
  position_id: number
  department_id: number | null
  title: string | null
  places: string[]
  others: SessionInfo['others']
  entity: boolean
  seconds_left: number
}

export async function sessionInfo(key: string): Promise<SessionInfo | undefined> {
  const [row] = await ask<Row>('session_of', [digestOf(key)])
  if (!row) return
  const { id, name, places, title, others, entity } = row
  const actor: Actor =
    row.kind === 'staff'
      ? { kind: 'staff', id, name, positionId: row.position_id, tenantNo: row.tenant_no, departmentId: row.department_id }
      : { kind: 'subject', id, name }
  return { actor, places, title, others, entity, secondsLeft: row.seconds_left }
}
