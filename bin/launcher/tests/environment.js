import { existsSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateFiles } from '../build.js'
import { applicationEnvironment, withOwner } from '../environment.js'
import { fingerprint } from '../fingerprint.js'
import { endOrphans } from '../identity.js'
import { freePort } from '../ports.js'
import { ensureSchema } from '../schema.js'
import { bringUpServices } from '../services.js'
import { say } from '../supervised.js'
import { testTools } from '../test_tools.js'

const SCHEMA = ['database/migrations', 'database/seeders', 'database/data', 'app/core/tenancy']

/** Own services, a database with today's schema and reference data, and the tools of the browser tests. */
export async function testEnvironment(supervisor, folders, { needsTools }) {
  await endOrphans(folders.records, say)
  const stamp = join(folders.dataDir, 'schema')
  const wanted = fingerprint(folders.project, SCHEMA)
  const isFresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
  // A migration that changed under its own name cannot be run again: tests begin with a new cluster.
  if (!isFresh) removeCluster(folders.dataDir)

  const tools = needsTools ? await testTools(folders) : {}
  const { ownerUrl, redisUrl } = await bringUpServices(supervisor, folders, { database: 'egov_test' })
  const port = await freePort()
  const environment = withOwner(applicationEnvironment({ ...folders, host: '127.0.0.1', port, ownerUrl, redisUrl, mode: 'test', demo: true }), ownerUrl)
  await generateFiles(folders)
  await ensureSchema(folders.project, folders, environment, { say })
  writeFileSync(stamp, wanted)
  return { LOG_LEVEL: 'warn', SESSION_DRIVER: 'memory', ...environment, ...tools }
}

function removeCluster(dataDir) {
  const folder = join(dataDir, 'postgres')
  if (existsSync(folder)) rmSync(join(realpathSync(folder), 'data'), { recursive: true, force: true })
  for (const name of ['seeded', 'schema']) rmSync(join(dataDir, name), { force: true })
}
