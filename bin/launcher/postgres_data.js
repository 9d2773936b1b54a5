import { chownSync, existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { end } from './identity.js'
import { refusals, refusalFor } from './messages.js'
import { checkFolder } from './platform.js'
import { servant } from './place.js'
import { run, until } from './run.js'
import { keptSecret } from './secrets.js'

/** Owns the database and may make roles; row security holds for it. The superuser is needed for the extensions only. */
export const OWNER = 'egov_owner'
const SUPERUSER = 'postgres'
const EXTENSIONS = ['pg_trgm', 'btree_gin']

/** The data folder, made on the first start; the answer is the owner's password. */
export async function ensureData({ folder, data, programs, secrets, ...rest }) {
  const passwordFile = join(secrets, 'database_owner')
  if (existsSync(data)) {
    const found = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
    const wanted = (await run(join(programs, 'bin/postgres'), ['--version'])).output.match(/(\d+)\./)[1]
    if (found !== wanted) throw refusals.databaseVersion(found, wanted, data)
    if (!existsSync(passwordFile)) throw refusals.passwordLost(passwordFile)
    return keptSecret(secrets, 'database_owner')
  }
  checkFolder(folder, 300)
  await makeData({ folder, data, programs, secrets, ...rest })
  return keptSecret(secrets, 'database_owner')
}

/** Made aside and moved in place when whole, so that a start broken off leaves no half a database. */
async function makeData({ folder, data, programs, environment, secrets, database, log }) {
  const half = join(folder, 'half')
  const handed = join(folder, 'password')
  rmSync(half, { recursive: true, force: true })
  writeFileSync(handed, keptSecret(secrets, 'database_superuser'), { mode: 0o600 })
  if (servant().uid) chownSync(handed, servant().uid, servant().gid)
  const options = { env: environment, log, ...servant() }
  const flags = ['-E', 'UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C.UTF-8', '-U', SUPERUSER, '-A', 'scram-sha-256', `--pwfile=${handed}`]
  const alone = (name, commands) => run(join(programs, 'bin/postgres'), ['--single', '-D', half, name], { ...options, input: commands.map((line) => `${line}\n`).join('') })
  const steps = [
    () => run(join(programs, 'bin/initdb'), ['-D', half, ...flags], options),
    () => alone('postgres', [`create role ${OWNER} login createrole noinherit password '${keptSecret(secrets, 'database_owner')}'`, `create database ${database} owner ${OWNER}`]),
    () => alone(database, [`alter schema public owner to ${OWNER}`, ...EXTENSIONS.map((name) => `create extension ${name}`)]),
  ]
  for (const step of steps) {
    const { code, output } = await step()
    if (code !== 0 || /ERROR|FATAL|PANIC/.test(output)) throw refusalFor(output, { what: 'PostgreSQL', dir: folder, neededMb: 300, log })
  }
  rmSync(handed)
  renameSync(half, data)
}

/** After kill -9 of the launcher its PostgreSQL lives on; a server runs in its data folder, so /proc tells whether it is this one. */
export async function endOrphan(data) {
  const file = join(data, 'postmaster.pid')
  if (!existsSync(file)) return until(() => !isAnybodyIn(data), 30)
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  const itsFolder = () => { try { return readlinkSync(`/proc/${pid}/cwd`) } catch { return undefined } }
  if (itsFolder() === realpathSync(data)) await end(pid, 'SIGINT', 15, 'SIGQUIT')
  // Its number may be another program's by now, and PostgreSQL would then refuse to start.
  rmSync(file, { force: true })
  await until(() => !itsFolder(), 1)
  await until(() => !isAnybodyIn(data), 30)
}

/** The children of a killed server notice its death some moments later; while one of them lives, another server refuses to start on the data. */
function isAnybodyIn(data) {
  const folder = realpathSync(data)
  return readdirSync('/proc').some((pid) => {
    try {
      return /^\d+$/.test(pid) && readlinkSync(`/proc/${pid}/cwd`) === folder
    } catch {
      return false
    }
  })
}
