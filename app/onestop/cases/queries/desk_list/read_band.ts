import { currentTransaction } from '#app/core/tenancy/doors'
import { bandWhere, type Band } from '#app/onestop/cases/queries/desk_list/bands'
import type { DeskCursor } from '#app/onestop/cases/queries/desk_list/cursor'
import type { DeskRow } from '#app/onestop/cases/queries/desk_list/desk_row'
import { tabSource, type Tab } from '#app/onestop/cases/queries/desk_list/tab'

interface BandQuestion {
  tab: Tab
  band: Band
  parts: { where: string; bindings: Record<string, unknown> }[]
  who: { roles: string[]; department: number | null; me: string }
  wide: boolean
  now: string
  cursor?: DeskCursor
  limit: number
}

/** Bands with a due date go by it; the others by when the case came. */
const orderOf = (band: Band) => (band === 'grey' || band === 'undated' ? 'd.created_at' : 'd.due_at')
const micro = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`

/** At most `limit` rows of one band, after the cursor where it lies in this band. A case that several places below share is shown once. */
export async function readBand({ tab, band, parts, who, wide, now, cursor, limit }: BandQuestion) {
  const { from, where } = tabSource[tab]
  const order = orderOf(band)
  const here = cursor?.band === band ? cursor : undefined
  const conditions = [where, bandWhere[band], ...parts.map((part) => part.where), ...(here ? [`(${order}, d.case_id) > (:at::timestamptz, :caseId::uuid)`] : [])]
  const task = tab === 'todo' ? `json_build_object('id', t.id, 'stage', t.stage, 'openedAt', t.opened_at, 'claimedBy', t.user_id)` : 'null::json'
  const { rows } = await currentTransaction().rawQuery(
    `select ${wide ? `distinct on (${order}, d.case_id)` : ''}
      d.case_id as "caseId", d.case_number as "caseNumber", d.title, d.applicant, d.status, d.stage, d.role, d.open,
      d.due_at as "dueAt", d.yellow_at as "yellowAt", d.paused, d.calendar_missing as "calendarMissing", d.created_at as "createdAt",
      ${task} as task, ${micro(order)} as at
    from ${from} where ${conditions.map((one) => `(${one})`).join(' and ')}
    order by ${order}, d.case_id limit :limit`,
    Object.assign({ ...who, now, limit }, here && { at: here.at, caseId: here.caseId }, ...parts.map(({ bindings }) => bindings))
  )
  return (rows as (DeskRow & { at: string })[]).map((row) => ({ ...row, band }))
}
