import { leafOfRow } from '#app/core/audit/audit_row'
import { countUnsealed, rowsOf, seals } from '#app/core/audit/ledger'
import { merkleRoot } from '#app/core/audit/merkle'
import { noSeal, sealHash, type Seal } from '#app/core/audit/seal'
import { platformVerifier } from '#app/core/crypto/platform_signer'

export interface AuditReport {
  rows: number
  unsealed: number
  /** Number and hash of the last seal: note it outside of the database, for a chain cut short looks whole from inside. */
  head: { no: number; hash: string } | null
  /** Chinese sentences, each naming a row or a seal. */
  faults: string[]
}

/** Reads the whole log against its seals. `noted`: a head noted earlier, which must still stand in the chain. */
export async function verifyAudit(noted?: { no: number; hash: string }): Promise<AuditReport> {
  const verifier = await platformVerifier()
  const report: AuditReport = { rows: 0, unsealed: 0, head: null, faults: [] }
  let last: Pick<Seal, 'no' | 'hash' | 'txTo'> = { no: 0, hash: noSeal, txTo: '0' }
  let met = !noted
  for await (const seal of seals()) {
    if (seal.no !== last.no + 1 || !seal.previous.equals(last.hash) || seal.txFrom !== last.txTo) {
      report.faults.push(`封存 ${seal.no} 与前一封存不相接（前一为 ${last.no}）`)
    }
    if (!isWhole(seal) || !verifier.verify(seal.hash, seal.signature)) report.faults.push(`封存 ${seal.no} 本身被改动`)
    report.faults.push(...(await faultsOfRows(seal)))
    report.rows += seal.ids.length
    met ||= seal.no === noted!.no && seal.hash.toString('hex') === noted!.hash
    last = seal
  }
  if (!met) report.faults.push(`原先记下的封存 ${noted!.no} 已不在链上`)
  if (last.no) report.head = { no: last.no, hash: last.hash.toString('hex') }
  report.unsealed = await countUnsealed(last.txTo)
  return report
}

const isWhole = (seal: Seal) =>
  seal.leaves.length > 0 &&
  seal.leaves.length === seal.ids.length &&
  merkleRoot(seal.leaves).equals(seal.root) &&
  sealHash(seal).equals(seal.hash)

async function faultsOfRows({ no, txFrom, txTo, ids, leaves }: Seal) {
  const found = new Map((await rowsOf(txFrom, txTo)).map((row) => [row.id, leafOfRow(row)]))
  const faults = ids.flatMap((id, at) => {
    const leaf = found.get(id)
    found.delete(id)
    if (!leaf) return [`审计记录 ${id} 缺失（封存 ${no}）`]
    return leaf.equals(leaves[at] ?? noSeal) ? [] : [`审计记录 ${id} 被改动（封存 ${no}）`]
  })
  return [...faults, ...[...found.keys()].map((id) => `审计记录 ${id} 是封存之后插入的（封存 ${no}）`)]
}
