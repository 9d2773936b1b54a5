import { test } from '@japa/runner'
import { caseProcedures } from '#app/onestop/cases/definitions/case_procedures'
import { walk, type Found } from '#tests/support/oracle/explore'
import { shapes } from '#tests/support/oracle/shapes'

const scale = Number(process.env.PROOF_SCALE ?? 1)
const seed = Number(process.env.PROOF_SEED ?? 20261124)
const walks = 8 * scale

test.group('Procedures: every act in every state, foretold', () => {
  test('engine and oracle agree on permission, refusal, work and clocks', ({ assert }) => {
    const found: Found = { tried: 0, states: new Set(), codes: new Map(), differences: new Map() }
    for (const definition of [...caseProcedures, ...shapes]) for (let n = 0; n < walks; n++) walk(definition, seed + n, found)
    assert.deepEqual([...found.differences.values()], [])
    assert.isAbove(found.tried, 20_000 * scale)
    assert.isAbove(found.states.size, 250)
  }).timeout(120_000 * scale)
})
