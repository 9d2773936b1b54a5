import db from '@adonisjs/lucid/services/db'
import { uuidv7 } from '#app/core/ids/uuidv7'
import { perform, type ActRequest } from '#app/core/procedures/perform'
import { quietly } from '#app/core/procedures/quietly'
import { actAs } from '#app/core/tenancy/actor'

/** Whether it is still due is asked again under the lock of the case: a key taken twice is done once. */
export const performAs = (name: string, caseId: string, request: Omit<ActRequest, 'actId'>) =>
  actAs({ kind: 'system', name }, () => quietly(() => perform(caseId, { actId: uuidv7(), ...request })))

/** Limits that ran out, suspensions that end, supplements that did not come; up to `limit` of them, each in its own transaction. */
export async function fireDueTimers(limit: number) {
  const { rows } = await db.connection('engine').rawQuery('select case_id as "caseId", id from due_timers(?)', [limit])
  for (const { caseId, id } of rows) await performAs('timer', caseId, { act: 'fire', ref: id })
  return rows.length as number
}
