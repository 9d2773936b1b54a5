import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { openFolders, project } from '../folders.js'
import { refusals } from '../messages.js'
import { hold } from '../single_copy.js'
import { say, supervised } from '../supervised.js'
import { testEnvironment } from '../tests/environment.js'
import { readRecord, tell, writeLastRun } from '../tests/record.js'
import { chosenSteps } from '../tests/steps.js'

/** `npm test`: every step in turn, each timed; `npm test -- <suite> …` runs that one alone. Ends with one line of counts. */
await supervised(async (begin) => {
  const folders = openFolders('test')
  const holder = await hold(folders.dataDir)
  if (holder !== undefined) throw refusals.running(folders.dataDir, holder)
  const supervisor = begin(folders)
  const args = process.argv.slice(2)
  const steps = chosenSteps(args)
  const record = join(folders.dataDir, 'record.jsonl')
  rmSync(record, { force: true })

  const environment = { ...(await testEnvironment(supervisor, folders, { needsTools: steps.some(({ needsTools }) => needsTools) })), TEST_RECORD: record }
  const results = []
  for (const step of steps) {
    say(`── ${step.name}`)
    const began = performance.now()
    const code = await step.run(project, environment)
    const tests = readRecord(record, step)
    results.push({ step: step.name, code, seconds: (performance.now() - began) / 1000, ...tests })
    if (supervisor.isStopping) return
  }
  const { passed, failed } = tell(results, say)
  if (args.length === 0) writeLastRun(folders.dataDir, results)
  await supervisor.stop()
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed > 0 ? 1 : 0)
})
