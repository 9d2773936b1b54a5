import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureDependencies } from './dependencies.js'
import { Refusal, refusals } from './messages.js'
import { checkPlatform } from './platform.js'

const here = dirname(fileURLToPath(import.meta.url))
const project = dirname(dirname(here))
const modes = ['start', 'test', 'dev', 'ace', 'bench', 'restore', 'screenshots']

/** On whatever Node there is: install, then go on under the Node of the lock. */
try {
  const [mode = 'start', ...args] = process.argv.slice(2)
  if (!modes.includes(mode)) throw refusals.noSuchMode(mode, modes)
  checkPlatform()
  await ensureDependencies(project)
  goOn(mode, args)
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 1
}

function goOn(mode, args) {
  const node = join(project, 'node_modules', '.bin', 'node')
  const child = spawn(node, ['--disable-sigusr1', join(here, 'modes', `${mode}.js`), ...args], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  // Ctrl-C reaches both; only the one that keeps the processes may act on it.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill('SIGTERM'))
  // npm killed for good tells nobody; going on without it would block the next start.
  const parent = process.ppid
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref()
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
}
