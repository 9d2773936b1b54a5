import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'

/** Fifty equal submissions of one draft in parallel, over HTTP: one case, fifty equal answers. Brings up the services of the tests. */
const project = resolve(import.meta.dirname, '..')
const { status } = spawnSync(process.execPath, ['bin/launcher/index.js', 'test', 'proof', '--files=cases/submissions'], { cwd: project, stdio: 'inherit' })
process.exit(status ?? 1)
