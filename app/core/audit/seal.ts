import { merkleRoot } from '#app/core/audit/merkle'
import { sm3 } from '#app/core/crypto/sm3'

export interface Seal {
  no: number
  /** Transactions [txFrom, txTo). */
  txFrom: string
  txTo: string
  ids: number[]
  leaves: Buffer[]
  root: Buffer
  previous: Buffer
  hash: Buffer
  signature: Buffer
}

/** Before the first seal. */
export const noSeal = Buffer.alloc(32)

/** What a seal is signed for: its place in the chain, its span, its count and its rows. */
export const sealHash = ({ no, txFrom, txTo, ids, leaves, previous }: Omit<Seal, 'root' | 'hash' | 'signature'>) =>
  sm3(Buffer.concat([previous, Buffer.from(`${no}|${txFrom}|${txTo}|${ids.length}`), merkleRoot(leaves)]))
