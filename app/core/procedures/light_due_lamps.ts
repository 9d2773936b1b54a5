import db from '@adonisjs/lucid/services/db'
import { hooksOf } from '#app/core/procedures/registry'
import { quietly } from '#app/core/procedures/quietly'
import { announce } from '#app/core/outbox/announce'
import { actAs } from '#app/core/tenancy/actor'
import { currentTransaction, withSystem } from '#app/core/tenancy/doors'

/** Cases whose lamp turns yellow now: told once (topic of the effect `yellow`). */
export async function lightDueLamps(limit: number) {
  const { rows } = await db.connection('engine').rawQuery('select case_id as "caseId" from due_lamps(?)', [limit])
  for (const { caseId } of rows) {
    await actAs({ kind: 'system', name: 'lamp' }, () => quietly(() => withSystem('lamp', caseId, 'yellow', () => light(caseId))))
  }
  return rows.length as number
}

async function light(caseId: string) {
  const trx = currentTransaction()
  const { rows } = await trx.rawQuery('select key, tenant_no, due_at, lamp_at from procedures where id = ? for update', [caseId])
  const { key, tenant_no: owner, due_at: due, lamp_at: at } = rows[0]
  if (!at || at > new Date()) return
  await trx.rawQuery('update procedures set lamp_at = null where id = ?', [caseId])
  const topic = hooksOf(key).topics?.yellow
  if (topic) await announce({ topic, subject: caseId, body: { due }, tenantNo: Number(owner) })
}
