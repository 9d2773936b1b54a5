import { join } from 'node:path'
import { keepApplication, isServing } from '../application.js'
import { ensureBuild } from '../build.js'
import { forgetCopy, tellCopy } from '../copy.js'
import { demoAccounts } from '../demo_accounts.js'
import { applicationEnvironment, withOwner } from '../environment.js'
import { openFolders } from '../folders.js'
import { endOrphans } from '../identity.js'
import { refusals } from '../messages.js'
import { outsideServers } from '../outside.js'
import { leftovers } from '../place.js'
import { claimPort, wishedAddress } from '../ports.js'
import { until } from '../run.js'
import { ensureSchema } from '../schema.js'
import { bringUpServices } from '../services.js'
import { hold } from '../single_copy.js'
import { say, supervised } from '../supervised.js'

await supervised(async (begin) => {
  const began = performance.now()
  const folders = openFolders()
  const { dataDir, records, logs } = folders
  const outside = outsideServers()
  const { host, port } = wishedAddress()

  let supervisor
  const holder = await hold(dataDir, { isLeaving: () => supervisor?.isStopping })
  if (holder !== undefined) throw refusals.running(dataDir, holder)
  supervisor = begin(folders)
  await endOrphans(records, say)
  forgetCopy(dataDir)
  await claimPort(port, host)
  for (const folder of leftovers()) say(`旧数据 ${folder} 的项目目录已不在，可删除 / its project is gone, may be deleted`)

  const { ownerUrl, redisUrl } = await bringUpServices(supervisor, folders, { outside })
  const embedded = !outside.DATABASE_URL
  const environment = applicationEnvironment({ ...folders, host, port, ownerUrl, redisUrl, mode: 'production', demo: embedded })
  tellCopy(dataDir, { host, port, embedded, ownRedis: !outside.REDIS_URL })
  const root = await ensureBuild(folders, environment, say)
  await ensureSchema(root, folders, withOwner(environment, ownerUrl), { outside: outside.DATABASE_URL, say })
  const application = keepApplication(supervisor, { root, logs }, environment)
  const isHopeless = () => supervisor.isStopping || application.some(({ deaths }) => deaths >= 3)
  if (!(await until(() => isServing(host, port), 60, isHopeless))) throw refusals.notReady('web', join(logs, 'web.log'))

  for (const line of embedded ? demoAccounts(dataDir) : []) say(line)
  say(`就绪 / ready: http://${host}:${port}/  (${((performance.now() - began) / 1000).toFixed(1)} s)`)
})
