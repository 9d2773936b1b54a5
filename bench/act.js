import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

/** One acceptance against its bare SQL, in one run. Limit: four times. PROOF_SCALE makes it longer. Brings up the services of the tests. */
const project = resolve(import.meta.dirname, '..')
const { status } = spawnSync(process.execPath, ['bin/launcher/index.js', 'test', 'proof', '--files=procedures/act_cost'], { cwd: project, stdio: 'inherit' })
process.exit(status ?? 1)
