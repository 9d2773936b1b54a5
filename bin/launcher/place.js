import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, realpathSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { refusals } from './messages.js'

const SHARED = '/var/lib/egov'
const NOBODY = { uid: 65534, gid: 65534 }

/** PostgreSQL refuses to run as root: there it runs as nobody, which needs a passwd entry but no new user. */
export const servant = () => (process.getuid() === 0 ? NOBODY : {})

/** Asked of the kernel, not computed from modes: lists of rights, mounts and umask all count. */
const canEnter = (dir) => spawnSync('/bin/sh', ['-c', 'cd "$0"', dir], { cwd: '/', ...servant() }).status === 0
const canRun = (program) => spawnSync(program, ['--version'], { cwd: '/', ...servant() }).status === 0

/** The servant's own folder: under DATA_DIR, or under /var/lib (outlives a reboot, unlike the temporary folder) with a link in DATA_DIR. */
export function ownFolder(dataDir, name) {
  const wished = join(dataDir, name)
  // The link itself may lie where the servant cannot go: its target is what counts.
  if (existsSync(wished)) return claimed(realpathSync(wished), dataDir)
  if (canEnter(dataDir)) return make(wished)
  const copy = join(SHARED, createHash('sha256').update(dataDir).digest('hex').slice(0, 12))
  mkdirSync(copy, { recursive: true, mode: 0o711 })
  for (const folder of [SHARED, copy]) chmodSync(folder, 0o711)
  writeFileSync(join(copy, 'belongs-to'), dataDir, { mode: 0o600 })
  const folder = make(join(copy, name))
  rmSync(wished, { force: true })
  symlinkSync(folder, wished)
  return folder
}

/** A copied data folder brings its links along: following them would take the data from under the copy that runs on them. */
function claimed(folder, dataDir) {
  const sign = join(dirname(folder), 'belongs-to')
  if (!folder.startsWith(SHARED) || !existsSync(sign)) return folder
  const owner = readFileSync(sign, 'utf8')
  if (owner !== dataDir && existsSync(owner)) throw refusals.copiedData(dataDir, owner)
  writeFileSync(sign, dataDir, { mode: 0o600 })
  return folder
}

function make(folder) {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const { uid, gid } = servant()
  if (uid) chownSync(folder, uid, gid)
  return folder
}

/** Folder `source` where the servant can run `program` of it: itself, or a copy kept by version and put in place at once. */
export function runnable(source, program, version) {
  if (canRun(join(source, program))) return source
  const copy = join(SHARED, `${program.split('/').pop()}-${version}`)
  if (!existsSync(copy)) {
    mkdirSync(SHARED, { recursive: true, mode: 0o711 })
    const half = `${copy}.${process.pid}`
    cpSync(source, half, { recursive: true, verbatimSymlinks: true })
    // A clone made under umask 077 would stay closed in the copy.
    spawnSync('chmod', ['-R', 'a+rX', half])
    renameSync(half, copy)
  }
  return copy
}

/** Data whose project folder is gone: told, never removed. */
export function leftovers() {
  if (process.getuid() !== 0 || !existsSync(SHARED)) return []
  const owners = readdirSync(SHARED).map((name) => join(SHARED, name)).filter((dir) => lstatSync(dir).isDirectory() && existsSync(join(dir, 'belongs-to')))
  return owners.filter((dir) => !existsSync(readFileSync(join(dir, 'belongs-to'), 'utf8')))
}
