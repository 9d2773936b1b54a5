import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ace } from './ace.js'
import { fingerprint } from './fingerprint.js'

/** What reference data are made of; roles, for one, come from the modules' own files. */
export const SEEDS = ['database/seeders', 'database/data', 'app']

/**
 * Roles, migrations, keys of a new installation and, on the first start or when what they are made of changed, seeds. All may be repeated.
 * `outside` is the address of a server that is not ours.
 */
export async function ensureSchema(root, { project, dataDir, logs }, environment, { outside, say }) {
  const options = { environment, log: join(logs, 'schema.log') }
  await ace(root, ['db:prepare'], options)
  const told = await ace(root, ['db:upgrade'], options)
  const stamp = join(dataDir, 'seeded')
  // A database that has just got its first table has no rows either, whatever the stamp remembers of an older one.
  const isNew = /migrated.*0001_/.test(told) || (!outside && !existsSync(stamp))
  // Elsewhere missing keys are lost keys: new ones would only hide that.
  if (isNew) await ace(root, ['keys:create'], options)

  const wanted = `${nameOf(outside)} ${fingerprint(project, SEEDS)}`
  if (!isNew && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  say('正在装入基础数据…… / loading reference data…')
  await ace(root, ['db:seed', '--connection=owner'], options)
  writeFileSync(stamp, wanted)
}

/** Which database was seeded, without the password. */
function nameOf(outside) {
  if (!outside) return 'embedded'
  const { host, pathname } = new URL(outside)
  return host + pathname
}
