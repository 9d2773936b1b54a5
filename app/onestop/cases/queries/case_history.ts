import { actWords } from '#app/core/procedures/sentences'
import { currentTransaction } from '#app/core/tenancy/doors'
import { caseRating, type CaseRating } from '#app/onestop/cases/rating_reader'
import { deskActs } from '#app/onestop/cases/acts/desk_acts'

/** One line of a case's history, newest first. */
export interface HistoryLine {
  seq: number
  /** In the field's words. */
  title: string
  act: string
  actor: string
  /** Key of whoever did it: `staff:12`, `system`. */
  by: string
  place: string | null
  department: string | null
  at: string
  opinion: string | null
  legalBasis: string | null
}

const titleOf = (act: string) => (deskActs as Record<string, { title: string }>)[act]?.title ?? actWords[act] ?? '办理'

/** All acts of the open case door, with the opinions written beside them. For staff. */
export async function caseHistory(caseId: string): Promise<HistoryLine[]> {
  const { rows } = await currentTransaction().rawQuery(
    `select a.seq, coalesce(o.act, a.act) as act, a.actor_name as actor, a.actor as by, t.name as place, o.department, a.at,
      nullif(o.opinion, '') as opinion, o.legal_basis as "legalBasis"
    from acts a left join case_opinions o on o.case_id = a.case_id and o.seq = a.seq left join tenants t on t.no = a.actor_tenant
    where a.case_id = ? order by a.seq desc`,
    [caseId]
  )
  const lines: HistoryLine[] = rows.map((row: HistoryLine) => ({ ...row, title: titleOf(row.act), at: new Date(row.at).toISOString() }))
  const rating = await caseRating(caseId)
  return rating ? [ratingLine(rating, lines), ...lines] : lines
}

const ratingLine = ({ name, indicators, comment, at }: CaseRating, [last]: HistoryLine[]): HistoryLine => ({
  seq: last.seq + 1,
  title: `申请人评价：${name}`,
  act: 'rate',
  actor: '申请人',
  by: 'subject',
  place: null,
  department: null,
  at,
  opinion: [indicators.join('、'), comment].filter(Boolean).join('。') || null,
  legalBasis: null,
})
