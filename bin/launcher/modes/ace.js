import { realpathSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aceAloud } from '../ace.js'
import { readCopy } from '../copy.js'
import { applicationEnvironment, withOwner } from '../environment.js'
import { openFolders, project, wishedDataDir } from '../folders.js'
import { refusals } from '../messages.js'
import { nowhere } from '../nowhere.js'
import { outsideServers } from '../outside.js'
import { OWNER } from '../postgres_data.js'
import { isHeld } from '../single_copy.js'
import { supervised } from '../supervised.js'

// Commands that are needed just when nothing runs, or that only write sources.
const lookingOnly = /^(doctor|requirements:status)$/
const aloneToo = /^(list|help|doctor|requirements:status|codegen|list:routes|make:\w+)$/

/** `npm run ace -- <command>` against the running copy of this folder or of DATA_DIR. */
await supervised(async () => {
  const wished = wishedDataDir()
  const dataDir = existsSync(wished) ? realpathSync(wished) : wished
  const [command = 'list', ...args] = process.argv.slice(2)
  const copy = (await isHeld(dataDir)) ? readCopy(dataDir) : undefined
  if (!copy && aloneToo.test(command)) process.exit(await aceAloud(project, [command, ...args], lookingOnly.test(command) ? { ...nowhere, DATA_DIR: dataDir } : nowhere))
  if (!copy) throw refusals.notRunning(dataDir)
  const folders = openFolders()
  const outside = outsideServers()
  const ownerUrl = copy.embedded ? `postgres://${OWNER}:${secret(folders, 'database_owner')}@127.0.0.1:${port(dataDir, 'postgres')}/egov` : given(outside, 'DATABASE_URL')
  const redisUrl = copy.ownRedis ? `redis://:${secret(folders, 'redis')}@127.0.0.1:${port(dataDir, 'redis')}` : given(outside, 'REDIS_URL')
  const environment = applicationEnvironment({ ...folders, ...copy, ownerUrl, redisUrl, mode: 'production', demo: copy.embedded })
  process.exit(await aceAloud(project, [command, ...args], withOwner({ LOG_LEVEL: 'warn', ...environment }, ownerUrl)))
})

function secret({ secrets }, name) {
  return readFileSync(join(secrets, name), 'utf8').trim()
}

function port(dataDir, name) {
  return readFileSync(join(dataDir, `${name}.port`), 'utf8').trim()
}

function given(outside, name) {
  if (!outside[name]) throw refusals.outsideNeeded(name)
  return outside[name]
}
