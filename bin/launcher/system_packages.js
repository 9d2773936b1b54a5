import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { refusals, refusalFor } from './messages.js'
import { checkFolder } from './platform.js'
import { run } from './run.js'

const QUIET = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' }

/**
 * Files of Debian packages, wherever they come from: this machine, apt (as root), or downloaded and unpacked into the folder `system`.
 * `files` are paths from the root; the answer has the true path of each and the environment their programs need.
 */
export async function systemPackages({ packages, files, neededMb, system, logs }) {
  const root = join(system, packages.join('+'))
  const found = locate(files, ['/', root])
  if (found) return found
  const log = join(logs, 'system-packages.log')
  if (!existsSync('/usr/bin/apt-get')) throw refusals.noApt(packages.join(' '))
  console.log(`正在取系统软件包 / fetching system packages: ${packages.join(' ')}（${neededMb} MB）…`)
  const output = process.getuid() === 0 ? await install(packages, log) : await unpack({ packages, root, neededMb, log })
  const result = locate(files, ['/', root])
  if (!result) throw refusalFor(output, { what: packages.join(' '), dir: system, neededMb, log })
  return result
}

function locate(files, roots) {
  const root = roots.find((candidate) => files.every((file) => existsSync(join(candidate, file))))
  if (!root) return undefined
  const environment = root === '/' ? {} : { LD_LIBRARY_PATH: libraryFolders(root).join(':') }
  return { root, path: (file) => join(root, file), environment }
}

/** Some libraries lie one folder deeper (pulseaudio, blas): the loader does not look there by itself. */
function libraryFolders(root) {
  const tops = ['usr/lib/x86_64-linux-gnu', 'lib/x86_64-linux-gnu'].map((dir) => join(root, dir)).filter(existsSync)
  const deeper = tops.flatMap((top) => readdirSync(top).map((name) => join(top, name)).filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory()))
  return [...tops, ...deeper.filter((dir) => readdirSync(dir).some((name) => /^lib.*\.so/.test(name)))]
}

/** No service may start by being installed: we run our own copies. */
async function install(packages, log) {
  const options = { env: { ...QUIET, RUNLEVEL: '1' }, log }
  const args = ['-q', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', 'install', ...packages]
  // Old lists would bring an old browser or a 404; failing to renew them is no reason not to try.
  const lists = await run('apt-get', ['-q', 'update'], options)
  return lists.output + (await run('apt-get', args, options)).output
}

/** apt with a state of its own, so that it needs no right; the signatures are checked as ever, no maintainer script runs. */
async function unpack({ packages, root, neededMb, log }) {
  checkFolder(join(root, '..'), neededMb)
  const work = `${root}.half`
  rmSync(work, { recursive: true, force: true })
  for (const dir of ['lists/partial', 'archives/partial', 'root']) mkdirSync(join(work, dir), { recursive: true })
  const settings = { 'Dir::State::lists': join(work, 'lists'), 'Dir::State::status': '/var/lib/dpkg/status', 'Dir::Cache': work, 'Dir::Cache::archives': join(work, 'archives'), 'Dir::Log': work, 'Debug::NoLocking': '1', 'APT::Sandbox::User': '', 'Acquire::Languages': 'none', 'Acquire::GzipIndexes': 'true', 'Acquire::Retries': '2' }
  const apt = (...args) => run('apt-get', [...Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`]), '-q', '-y', ...args], { env: QUIET, log })
  let { output } = await apt('update')
  const fetched = await apt('--no-install-recommends', '--download-only', 'install', ...packages)
  output += fetched.output
  if (fetched.code === 0) {
    for (const name of readdirSync(join(work, 'archives')).filter((file) => file.endsWith('.deb'))) {
      const { code, output: words } = await run('dpkg-deb', ['-x', join(work, 'archives', name), join(work, 'root')], { log })
      output += words
      if (code !== 0) return output
    }
    renameSync(join(work, 'root'), root)
  }
  rmSync(work, { recursive: true, force: true })
  return output
}
