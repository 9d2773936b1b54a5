import { spawn } from 'node:child_process'
import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { cleanEnvironment } from '../ace.js'
import { readCopy } from '../copy.js'
import { openFolders, project, wishedDataDir } from '../folders.js'
import { refusals } from '../messages.js'
import { isHeld } from '../single_copy.js'
import { supervised } from '../supervised.js'
import { testTools } from '../test_tools.js'

/** `npm run screenshots [-- <part of a name>]`: pictures of the main pages of the running copy, into docs/screenshots. */
await supervised(async () => {
  const wished = wishedDataDir()
  const dataDir = existsSync(wished) ? realpathSync(wished) : wished
  const copy = (await isHeld(dataDir)) ? readCopy(dataDir) : undefined
  if (!copy) throw refusals.notRunning(dataDir)
  const environment = { ...(await testTools(openFolders())), DATA_DIR: dataDir, SCREENSHOTS_URL: `http://${copy.host}:${copy.port}` }
  const child = spawn(process.execPath, [join(project, 'bin/screenshots/take.js'), ...process.argv.slice(2)], { cwd: project, stdio: 'inherit', env: { ...cleanEnvironment(), ...environment } })
  child.on('exit', (code) => process.exit(code ?? 1))
})
