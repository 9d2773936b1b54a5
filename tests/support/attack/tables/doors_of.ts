import { roles } from '#app/core/tenancy/roles'
import type { World } from '#tests/support/attack/world'

export interface OpenDoor {
  name: string
  login: 'web' | 'config' | 'engine'
  role: string
  /** What the check at this door would have set for somebody of this world. */
  context: Record<string, string>
}

/** Every door, open for the people of a world. */
export function doorsOf({ county, village, caseId, reviewer, applicant }: World): OpenDoor[] {
  const staff = { actor: `staff:${reviewer.actor.id}` }
  const subject = { actor: `subject:${applicant.actor.id}` }
  const top = String(county + 1_000_000)
  return [
    { name: 'tenant', login: 'web', role: roles.tenant, context: { ...staff, r_lo: String(county), r_hi: top, up: `{440900000000,${county}}` } },
    { name: 'tenant of the village', login: 'web', role: roles.tenant, context: { r_lo: String(village), r_hi: String(village + 1), up: `{440900000000,${county},${village}}` } },
    { name: 'write', login: 'config', role: roles.write, context: { ...staff, w_lo: String(county), w_hi: top } },
    { name: 'case', login: 'web', role: roles.case, context: { ...staff, case_id: caseId, actor_tenant: String(county) } },
    { name: 'engine', login: 'engine', role: roles.engine, context: { ...staff, case_id: caseId, actor_tenant: String(county) } },
    { name: 'subject', login: 'web', role: roles.subject, context: { ...subject, subject: String(applicant.actor.id) } },
    { name: 'own case', login: 'web', role: roles.ownCase, context: { ...subject, case_id: caseId } },
    { name: 'public', login: 'web', role: roles.public, context: {} },
  ]
}
