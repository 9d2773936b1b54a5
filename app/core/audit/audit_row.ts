import { leafOf } from '#app/core/audit/merkle'

/** A row of audit_log as the sealing reads it: every value as the text that is hashed. */
export interface AuditRow {
  id: number
  line: string
}

/** The hashed form of a row, version 1. Text and digits only, so that no setting of a session changes it. */
export const hashedLine = `json_build_array(1, id, txid::text, extract(epoch from at)::text, actor, position_id, tenant_no, action, object_type, object_id,
  encode(before, 'hex'), encode(after, 'hex'))::text`

export const leafOfRow = ({ line }: AuditRow) => leafOf(line)
