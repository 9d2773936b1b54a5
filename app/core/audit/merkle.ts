import { sm3 } from '#app/core/crypto/sm3'

const leafMark = Buffer.of(0)
const nodeMark = Buffer.of(1)

/** Leaves and nodes are told apart by their first byte, so that no node passes for a row. */
export const leafOf = (row: Buffer | string) => sm3(Buffer.concat([leafMark, Buffer.from(row)]))

/** The root over the leaves in their order; one left over at a level goes up as it is. Needs at least one. */
export function merkleRoot(leaves: Buffer[]): Buffer {
  if (leaves.length === 1) return leaves[0]
  const above: Buffer[] = []
  for (let i = 0; i < leaves.length; i += 2) {
    above.push(i + 1 < leaves.length ? sm3(Buffer.concat([nodeMark, leaves[i], leaves[i + 1]])) : leaves[i])
  }
  return merkleRoot(above)
}
