import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { project } from '../folders.js'

/** What the suite left behind of each test. One that died before its end counts as one failure more, so that nothing passes by silence. */
export function readRecord(file, { name, isSuite }) {
  if (!isSuite) return {}
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)) : []
  return { tests: lines.filter(({ suite }) => suite === name) }
}

const hasSpecs = (suite) => existsSync(join(project, 'tests', suite)) && readdirSync(join(project, 'tests', suite), { recursive: true }).some((file) => file.endsWith('.spec.ts'))


function count({ step, code, tests }) {
  if (tests?.length === 0 && hasSpecs(step)) return { passed: 0, failed: 1 }
  const passed = tests?.filter((test) => test.passed).length ?? Number(code === 0)
  const failed = tests ? tests.length - passed : Number(code !== 0)
  return { passed, failed: code !== 0 && failed === 0 ? 1 : failed }
}

/** One line for each step; answers the sums. */
export function tell(results, say) {
  const sum = { passed: 0, failed: 0 }
  for (const result of results) {
    const { passed, failed } = count(result)
    sum.passed += passed
    sum.failed += failed
    say(`${failed ? '✗' : '✓'} ${result.step}: ${passed} passed, ${failed} failed (${result.seconds.toFixed(1)} s)`)
  }
  return sum
}

/** Every test of a whole run, for `ace requirements:status`. */
export function writeLastRun(dataDir, results) {
  const tests = results.flatMap((result) => result.tests ?? [])
  writeFileSync(join(dataDir, 'last_run.json'), JSON.stringify({ at: new Date().toISOString(), tests }))
}
