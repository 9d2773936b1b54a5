import { createRequire } from 'node:module'
import { test } from '@japa/runner'
import fc from 'fast-check'
import { leafOf, merkleRoot } from '#app/core/audit/merkle'

const { sm3 } = createRequire(import.meta.url)('sm-crypto')
const digest = (...parts: Buffer[]) => Buffer.from(sm3([...Buffer.concat(parts)]), 'hex')

/** Written from the definition, with another library. */
function byHand(leaves: Buffer[]): Buffer {
  if (leaves.length === 1) return leaves[0]
  const pairs = Array.from({ length: Math.ceil(leaves.length / 2) }, (_, i) => leaves.slice(2 * i, 2 * i + 2))
  return byHand(pairs.map(([left, right]) => (right ? digest(Buffer.of(1), left, right) : left)))
}

test.group('Merkle tree', (group) => {
  group.each.timeout(20_000)
  test('agrees with the definition over an independent SM3', ({ assert }) => {
    for (const count of [1, 2, 3, 4, 5, 7, 8, 9, 31]) {
      const rows = Array.from({ length: count }, (_, i) => `第${i}行`)
      const leaves = rows.map((row) => digest(Buffer.of(0), Buffer.from(row)))
      assert.deepEqual(rows.map(leafOf), leaves)
      assert.deepEqual(merkleRoot(leaves), byHand(leaves))
    }
  })

  test('any other row, order or count gives another root', ({ assert }) => {
    const rows = fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 20 })
    fc.assert(
      fc.property(rows, fc.nat(), (lines, pick) => {
        const root = (some: string[]) => merkleRoot(some.map(leafOf)).toString('hex')
        const at = pick % lines.length
        assert.notEqual(root(lines), root(lines.with(at, lines[at] + '.')))
        assert.notEqual(root(lines), root(lines.toReversed()))
        assert.notEqual(root(lines), root(lines.toSpliced(at, 1)))
        assert.notEqual(root(lines), root([...lines, '后加']))
      })
    )
  })
})
