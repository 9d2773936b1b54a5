import { randomUUID } from 'node:crypto'
import db from '@adonisjs/lucid/services/db'
import { roles } from '#app/core/tenancy/roles'
import type { StaffActor } from '#app/core/tenancy/actor'

/** What passing 受理 of the sample changes, written by hand: the same door, the same rows, no engine, no sealing, no signature. */
export const barePass = (actor: StaffActor, caseId: string, task: string) =>
  db.connection('engine').transaction(async (trx) => {
    await trx.rawQuery(`select enter('${roles.engine}', may_act(?, ?, ?))`, [actor.positionId, caseId, task])
    const { rows } = await trx.rawQuery('select stages, clocks, tenant_no from procedures where id = ? for update', [caseId])
    const { stages, clocks, tenant_no: owner } = rows[0]
    const due = new Date(Date.now() + 864e5 * 9).toISOString()
    stages.accept.state = 'done'
    stages.review.state = 'open'
    clocks.acceptance.state = 'stop'
    clocks.committed = clocks.statutory = { ...clocks.acceptance, due, state: 'run' }
    await trx.rawQuery(`update procedures set stages = ?, clocks = ?, seq = seq + 1, due_at = ?, yellow_at = ? where id = ?`, [
      JSON.stringify(stages), JSON.stringify(clocks), due, due, caseId,
    ] as any[])
    await trx.rawQuery(`update tasks set state = 'done', verdict = 'pass', done_by = ?, closed_at = now(), ev = 2 where case_id = ? and id = ?`, [`staff:${actor.id}`, caseId, task])
    await trx.rawQuery(
      `insert into tasks (case_id, id, tenant_no, role, stage, round, seat, pos, kind, state, ev, due_at, opened_at) values (?, '2.0', ?, 'reviewer', 'review', 1, 0, 1, 'main', 'open', 2, ?, now())`,
      [caseId, owner, due]
    )
    await trx.rawQuery(`update timers set state = 'gone', ev = 2 where case_id = ? and id = 'clock:acceptance'`, [caseId])
    await trx.rawQuery(
      `insert into timers (case_id, id, kind, ref, at, state, ev) select ?, id, 'clock', id, ?, 'set', 2 from unnest(array['clock:committed', 'clock:statutory', 'clock:review#1']) id`,
      [caseId, due]
    )
    const actId = randomUUID()
    const bytes = Buffer.alloc(2000, 1)
    await trx.rawQuery(
      `insert into acts (case_id, seq, act_id, act, task, stage, actor, actor_name, actor_tenant, at, version, calendar, sealed, content, hash)
      values (?, 2, ?, 'pass', ?, 'accept', ?, ?, ?, now(), 1, 3, ?, ?, ?)`,
      [caseId, actId, task, `staff:${actor.id}`, actor.name, actor.tenantNo, bytes, bytes.subarray(0, 32), bytes.subarray(0, 32)] as any[]
    )
    await trx.rawQuery('insert into act_ids (act_id, case_id, seq) values (?, ?, 2)', [actId, caseId])
    await trx.rawQuery(`update dockets set status = 'review', stage = 'review', due_at = ?, yellow_at = ? where case_id = ?`, [due, due, caseId])
    await trx.rawQuery(`insert into outbox (id, subject, case_id, tenant_no, topic) values (?, ?, ?, ?, 'sample.accepted')`, [randomUUID(), caseId, caseId, owner])
  })
