import { leafOfRow } from '#app/core/audit/audit_row'
import { addSeal, nextSpan, rowsOf } from '#app/core/audit/ledger'
import { merkleRoot } from '#app/core/audit/merkle'
import { noSeal, sealHash } from '#app/core/audit/seal'
import { platformSigner } from '#app/core/crypto/platform_signer'
import { Job } from '#app/core/jobs/job'

const rowsPerSeal = 20_000

/**
 * Seals what was written since the last seal. Rows of a transaction still running wait for the next time, and so do all that are younger than
 * it. Two workers may do this at once: one of them seals.
 */
export class SealAudit extends Job {
  static key = 'core.audit.seal_audit'
  static schedule = { cron: '*/5 * * * *', timeZone: 'Asia/Shanghai' }

  /** Answers how many seals were added. */
  async handle() {
    let added = 0
    while (await this.sealNext()) added++
    return added
  }

  private async sealNext() {
    const { no, previous, txFrom, txTo, open } = await nextSpan(rowsPerSeal)
    if (!open) return false
    const rows = await rowsOf(txFrom, txTo)
    if (!rows.length) return false
    const leaves = rows.map(leafOfRow)
    const seal = { no, txFrom, txTo, ids: rows.map(({ id }) => id), leaves, previous: previous ?? noSeal }
    const hash = sealHash(seal)
    const signature = (await platformSigner()).sign(hash)
    return addSeal({ ...seal, root: merkleRoot(leaves), hash, signature })
  }
}
