import type { Act } from '#app/core/procedures/act'
import { contentOf, hashOf } from '#app/core/procedures/act_row'
import { readLog } from '#app/core/procedures/read_log'
import { currentTransaction } from '#app/core/tenancy/doors'

/** Lines of the log that do not carry the digest of what is sealed in them and of the line before; none: nobody touched it. */
export async function logFaults(caseId: string) {
  const { rows } = await currentTransaction().rawQuery('select seq, content, hash from acts where case_id = ? order by seq', [caseId])
  const { lines } = await readLog(caseId)
  return lines.flatMap(({ seq, act }, at) => {
    const before = at ? rows[at - 1].hash : null
    const isWhole = seq === at + 1 && asRequested(act).some((one) => contentOf(one).equals(rows[at].content)) && hashOf(before, caseId, seq, act, rows[at].content).equals(rows[at].hash)
    return isWhole ? [] : [seq]
  })
}

/** An undo may name no act and means one's own last; what it meant is logged with it, the digest is of what was asked. */
const asRequested = (act: Act): Act[] => (act.act === 'undo' ? [act, { ...act, ref: undefined }] : [act])
