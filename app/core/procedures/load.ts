import { decryptJson } from '#app/core/crypto/encryption'
import { currentTransaction } from '#app/core/tenancy/doors'
import type { Image } from '#app/core/procedures/act'

export interface LoadedRows {
  tasks: any[] | null
  timers: any[] | null
  jobs: any[] | null
  /** The act with the asked id, if it has been done already. */
  twin: { case_id: string; seq: number; task: string | null; content: string } | null
  image_seq: number | null
  hash: Buffer | null
  roles: string[]
  calendar: number
}

/** Locks the case: whoever comes second waits here. */
export async function lockRoot(caseId: string) {
  const { rows } = await currentTransaction().rawQuery('select * from procedures where id = ? for update', [caseId])
  return rows[0]
}

/** A statement of its own: what a statement that waits for a lock reads from other tables is from before the wait. */
export async function loadRows(caseId: string, asked: { actId: string; ref?: string; actor: string; position: number | null; undo: boolean }) {
  const image = !asked.undo
    ? 'null::int'
    : asked.ref
      ? '(select seq from acts where case_id = :caseId and act_id = :ref)'
      : `(select max(seq) from acts where case_id = :caseId and actor = :actor and act not in ('undo', 'claim', 'release', 'note', 'copy'))`
  const { rows } = await currentTransaction().rawQuery(
    `select
      (select jsonb_agg(t) from tasks t where case_id = :caseId) as tasks,
      (select jsonb_agg(t) from timers t where case_id = :caseId) as timers,
      (select jsonb_agg(t) from jobs t where case_id = :caseId) as jobs,
      (select jsonb_build_object('case_id', case_id, 'seq', seq, 'task', task, 'content', encode(content, 'hex')) from acts where case_id = :caseId and act_id = :actId) as twin,
      ${image} as image_seq,
      (select hash from acts where case_id = :caseId order by seq desc limit 1) as hash,
      ${asked.position === null ? `'{}'::text[]` : 'actor_roles(:position)'} as roles,
      (select coalesce(max(version), 0) from calendar_years) as calendar`,
    { caseId, actId: asked.actId, ref: asked.ref ?? '', actor: asked.actor, position: asked.position ?? 0 }
  )
  return rows[0] as LoadedRows
}

export const sealedAct = 'acts.sealed'

/** What an act changed, with its id: for an undo. */
export async function imageOf(caseId: string, seq: number): Promise<Image & { actId: string }> {
  const { rows } = await currentTransaction().rawQuery('select act_id, act, task, actor, sealed from acts where case_id = ? and seq = ?', [caseId, seq])
  const { act_id: actId, act, task, actor, sealed } = rows[0]
  return { actId, seq, act, by: actor, task: task ?? undefined, before: decryptJson(sealed, sealedAct).before }
}
