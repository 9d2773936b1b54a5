import db from '@adonisjs/lucid/services/db'
import { calendar } from '#app/core/calendar/calendar_at'
import { performAs } from '#app/core/procedures/fire_due_timers'

/** After a new calendar: clocks of open cases are counted again, one note for each case. */
export async function recountDueClocks(limit: number) {
  const { version } = await calendar()
  const { rows } = await db.connection('engine').rawQuery('select case_id as "caseId" from due_calendars(?, ?)', [version, limit])
  for (const { caseId } of rows) {
    await performAs('calendar', caseId, { act: 'note', note: '工作日历已更新，时限按新日历重新计算', data: { calendar: version } })
  }
  return rows.length as number
}
