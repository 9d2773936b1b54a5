import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { spawn } from 'node:child_process'
import { project } from '../folders.js'

/** `npm run bench -- <name>`: one of the scripts in bench/, which report figures and change nothing. */
const folder = join(project, 'bench')
const names = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.js')).map((file) => file.slice(0, -3)) : []
const [name, ...args] = process.argv.slice(2)
if (!names.includes(name)) {
  console.error(`用法 / usage: npm run bench -- <${names.join(' | ')}>`)
  process.exit(1)
}
spawn(process.execPath, [join(folder, `${name}.js`), ...args], { stdio: 'inherit', cwd: project }).on('exit', (code) => process.exit(code ?? 1))
