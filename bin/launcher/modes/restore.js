import { chmodSync, copyFileSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { aceAloud, ace } from '../ace.js'
import { ensureBuild } from '../build.js'
import { applicationEnvironment, withOwner } from '../environment.js'
import { openFolders } from '../folders.js'
import { endOrphans } from '../identity.js'
import { refusals } from '../messages.js'
import { outsideServers } from '../outside.js'
import { wishedAddress } from '../ports.js'
import { bringUpServices } from '../services.js'
import { hold } from '../single_copy.js'
import { say, supervised } from '../supervised.js'

/** `npm run restore -- --from=<backup> --keys=<its keys>`: a new copy in an unused DATA_DIR; `npm start` then upgrades and serves it. */
await supervised(async (begin) => {
  const { from, keys } = parseArgs({ options: { from: { type: 'string' }, keys: { type: 'string' } } }).values
  if (!from || !keys) throw refusals.restoreUsage()
  const [backup, keyFolder] = [resolve(from), resolve(keys)]
  for (const file of [join(backup, 'backup.json'), join(keyFolder, 'data.json')]) if (!existsSync(file)) throw refusals.noBackup(file)
  const folders = openFolders()
  const { dataDir, records, logs, secrets } = folders
  const outside = outsideServers()
  const { host, port } = wishedAddress()
  const holder = await hold(dataDir)
  if (holder !== undefined) throw refusals.running(dataDir, holder)
  if (existsSync(join(secrets, 'data.json')) || existsSync(join(dataDir, 'objects'))) throw refusals.restoreOverData(dataDir)

  const supervisor = begin(folders)
  await endOrphans(records, say)
  const { ownerUrl, redisUrl } = await bringUpServices(supervisor, folders, { outside })
  const environment = withOwner(applicationEnvironment({ ...folders, host, port, ownerUrl, redisUrl, mode: 'production', demo: !outside.DATABASE_URL }), ownerUrl)
  const root = await ensureBuild(folders, environment, say)
  const names = readdirSync(keyFolder).filter((name) => name.endsWith('.json'))
  for (const name of names) {
    copyFileSync(join(keyFolder, name), join(secrets, name))
    chmodSync(join(secrets, name), 0o600)
  }
  await ace(root, ['db:prepare'], { environment, log: join(logs, 'schema.log') })
  const code = await aceAloud(root, ['restore', `--from=${backup}`], environment)
  // Nothing of a backup that did not fit may stay and be taken for this copy's own.
  if (code !== 0) for (const path of [...names.map((name) => join(secrets, name)), join(dataDir, 'objects')]) rmSync(path, { recursive: true, force: true })
  await supervisor.stop()
  process.exit(code)
})
