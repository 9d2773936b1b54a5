import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { cleanEnvironment } from '../ace.js'
import { generateFiles } from '../build.js'
import { forgetCopy, tellCopy } from '../copy.js'
import { demoAccounts } from '../demo_accounts.js'
import { applicationEnvironment, withOwner } from '../environment.js'
import { openFolders, project } from '../folders.js'
import { endOrphans } from '../identity.js'
import { refusals } from '../messages.js'
import { outsideServers } from '../outside.js'
import { claimPort, wishedAddress } from '../ports.js'
import { ensureSchema } from '../schema.js'
import { bringUpServices } from '../services.js'
import { hold } from '../single_copy.js'
import { say, supervised } from '../supervised.js'

/** `npm run dev`: the services as ever, the application from its sources, reloaded as they change. */
await supervised(async (begin) => {
  const folders = openFolders()
  const { dataDir, records } = folders
  const outside = outsideServers()
  const { host, port } = wishedAddress()
  const holder = await hold(dataDir)
  if (holder !== undefined) throw refusals.running(dataDir, holder)
  const supervisor = begin(folders)
  await endOrphans(records, say)
  forgetCopy(dataDir)
  await claimPort(port, host)
  const { ownerUrl, redisUrl } = await bringUpServices(supervisor, folders, { outside })
  const embedded = !outside.DATABASE_URL
  const environment = applicationEnvironment({ ...folders, host, port, ownerUrl, redisUrl, mode: 'development', demo: embedded })
  tellCopy(dataDir, { host, port, embedded, ownRedis: !outside.REDIS_URL })
  await generateFiles(folders)
  await ensureSchema(project, folders, withOwner(environment, ownerUrl), { outside: outside.DATABASE_URL, say })
  for (const line of embedded ? demoAccounts(dataDir) : []) say(line)

  const options = { cwd: project, env: { ...cleanEnvironment(), ...environment }, stdio: 'inherit' }
  supervisor.keep('dev', () => spawn(process.execPath, ['ace.js', 'serve', '--hmr', ...process.argv.slice(2)], options))
  if (existsSync(join(project, 'bin/worker.ts'))) supervisor.keep('worker', () => spawn(process.execPath, ['--import=@poppinss/ts-exec', 'bin/worker.ts'], options))
})
