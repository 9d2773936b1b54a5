import fc from 'fast-check'
import { battery } from '#tests/support/procedures/battery'
import { dice } from '#tests/support/procedures/dice'
import { definition } from '#tests/support/procedures/generate'
import { Play } from '#tests/support/procedures/play'

/** Run beside an engine with a defect: ends with 1 and says what noticed it, with 0 if nothing did. */
const numRuns = Number(process.argv[2])
try {
  battery()
  const play = fc.property(fc.tuple(definition(1), definition(2)), fc.array(dice, { minLength: 10, maxLength: 60, size: 'max' }), (definitions, all) => {
    new Play(definitions).throw(all).checkReplay().checkEnds()
  })
  fc.assert(play, { numRuns, seed: 11, endOnFailure: true, verbose: 0 })
} catch (error: any) {
  console.log(String(error.cause?.message ?? error.message).split('\n')[0])
  process.exit(1)
}
