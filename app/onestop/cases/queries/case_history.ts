import { currentTransaction } from '#app/core/tenancy/doors'

/** One line of a case's history, newest last. */
export interface HistoryLine {
  seq: number
  act: string
  stage: string | null
  actor: string
  actorTenantNo: number | null
  place: string | null
  at: string
  opinion: string | null
  legalBasis: string | null
}

/** All acts of the open case door, with the opinions written beside them. For staff. */
export async function caseHistory(caseId: string): Promise<HistoryLine[]> {
  const { rows } = await currentTransaction().rawQuery(
    `select a.seq, coalesce(o.act, a.act) as act, o.stage, a.actor_name as actor, a.actor_tenant as "actorTenantNo", t.name as place, a.at,
      nullif(o.opinion, '') as opinion, o.legal_basis as "legalBasis"
    from acts a left join case_opinions o on o.case_id = a.case_id and o.seq = a.seq left join tenants t on t.no = a.actor_tenant
    where a.case_id = ? order by a.seq`,
    [caseId]
  )
  return rows
}
