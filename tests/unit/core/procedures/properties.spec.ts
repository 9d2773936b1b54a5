import { test } from '@japa/runner'
import fc from 'fast-check'
import { definition } from '#tests/support/procedures/generate'
import { dice } from '#tests/support/procedures/dice'
import { Play } from '#tests/support/procedures/play'

/** PROOF_SCALE makes the night's run longer; the seed is fixed, so a failure repeats. */
const scale = Number(process.env.PROOF_SCALE ?? 1)
const seed = Number(process.env.PROOF_SEED ?? 20261124)

test.group('Procedures: any definition under any acts', () => {
  test('I1–I13 hold after every act', ({ assert }) => {
    const reached = new Set<string>()
    let acts = 0
    const play = fc.property(fc.tuple(definition(1), definition(2)), fc.array(dice, { minLength: 10, maxLength: 60, size: 'max' }), (definitions, all) => {
      const run = new Play(definitions).throw(all).checkReplay()
      for (const { act } of run.log) reached.add(act.act)
      acts += run.log.length
      run.checkEnds()
    })
    fc.assert(play, { numRuns: 400 * scale, seed })
    assert.isAbove(acts, 4000 * scale)
    assert.containsSubset([...reached], ['undo', 'return', 'supply', 'suspend', 'resume', 'fire', 'jump', 'migrate', 'move_owner', 'child_done', 'job_fail'])
  }).timeout(60_000 * scale)
})
