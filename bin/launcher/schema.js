import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ace } from './ace.js'
import { fingerprint } from './fingerprint.js'

export const SEEDS = ['database/seeders', 'database/data']

/** Roles, migrations and, on the first start or when the reference data changed, seeds. All may be repeated. */
export async function ensureSchema(root, { project, dataDir, logs }, environment, { label, say }) {
  const log = join(logs, 'schema.log')
  const options = { environment, log }
  await ace(root, ['db:prepare'], options)
  const told = await ace(root, ['migration:run', '--connection=owner', '--no-schema-generate', '--force'], options)
  // A database that has just got its first table has no rows either, whatever the stamp remembers of an older one.
  const isNew = /migrated.*0001_/.test(told)
  const stamp = join(dataDir, 'seeded')
  const wanted = `${label} ${fingerprint(project, SEEDS)}`
  if (!existsSync(join(project, 'database/seeders'))) return
  if (!isNew && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  say('正在装入基础数据…… / loading reference data…')
  await ace(root, ['db:seed', '--connection=owner'], options)
  writeFileSync(stamp, wanted)
}
