import { calendarAt } from '#app/core/calendar/calendar_at'
import { decryptJson } from '#app/core/crypto/encryption'
import { sealedAct } from '#app/core/procedures/load'
import type { Logged } from '#app/core/procedures/replay'
import type { Root } from '#app/core/procedures/state'
import { currentCaseId, currentTransaction } from '#app/core/tenancy/doors'

export type Origin = Pick<Root, 'id' | 'owner' | 'intake' | 'subject' | 'department' | 'intakeDepartment'>

export interface LogLine extends Logged {
  seq: number
  actorName: string
  stage: string | null
  version: number
}

/** All acts of the open door's case, opened, each with the calendar it was done under. */
export async function readLog(caseId = currentCaseId()) {
  const { rows } = await currentTransaction().rawQuery('select seq, stage, actor_name, version, calendar, sealed from acts where case_id = ? order by seq', [caseId])
  const lines: LogLine[] = []
  let origin: Origin | undefined
  for (const row of rows) {
    const { body, inputs, origin: from } = decryptJson(row.sealed, sealedAct)
    origin ??= from
    lines.push({ seq: row.seq, act: body, inputs, stage: row.stage, actorName: row.actor_name, version: row.version, calendar: await calendarAt(row.calendar) })
  }
  return { origin: origin!, lines }
}
