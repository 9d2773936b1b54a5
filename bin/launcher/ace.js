import { spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import { minded, run } from './run.js'
import { refusals } from './messages.js'

const aceOf = (root) => ['--disable-sigusr1', `${root}/ace.js`]

/** The person's own settings, without what would lead the application to another server. */
export function cleanEnvironment() {
  const { DATABASE_URL, REDIS_URL, PGHOST, PGPORT, PGUSER, PGPASSWORD, PGDATABASE, PGOPTIONS, ...rest } = process.env
  return rest
}

/** One command of the application, to its end; what it prints goes to the log and comes back. */
export async function ace(root, args, { environment, log }) {
  const { code, output } = await run(process.execPath, [...aceOf(root), ...args], { cwd: root, env: { ...cleanEnvironment(), NO_COLOR: '1', ...environment }, log })
  if (code !== 0) throw refusals.commandFailed(`ace ${args[0]}`, log, essence(output))
  return output
}

/** The lines that say what went wrong; without any, the last ones. Colours are left out. */
function essence(output) {
  const lines = stripVTControlCharacters(output).split('\n').filter((line) => line.trim() && !/^\s*⁃|┃/.test(line))
  const first = lines.findIndex((line) => /error/i.test(line))
  return (first < 0 ? lines.slice(-10) : lines.slice(first, first + 10)).join('\n')
}

/** The same before the eyes of the person who asked for it; answers its exit code. */
export const aceAloud = (root, args, environment) =>
  new Promise((resolve) => {
    const child = minded(spawn(process.execPath, [...aceOf(root), ...args], { cwd: root, env: { ...cleanEnvironment(), ...environment }, stdio: 'inherit' }))
    child.on('error', () => resolve(1))
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)))
  })
