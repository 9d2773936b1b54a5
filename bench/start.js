import { spawn } from 'node:child_process'
import { lstatSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

/** First start with an empty DATA_DIR, later start, and the memory (PSS) of all processes at rest. Limits: 300 s, 15 s, 1024 MiB. */
const limits = { 'first start (s)': 300, 'later start (s)': 15, 'idle PSS (MiB)': 1024 }
const project = resolve(import.meta.dirname, '..')
const dataDir = mkdtempSync(join(tmpdir(), 'egov-bench-'))
const { DATABASE_URL, REDIS_URL, NODE_ENV, ...rest } = process.env
const environment = { ...rest, DATA_DIR: dataDir, PORT: String(await freePort()) }

const first = await start()
await stop(first.launcher)
const later = await start()
await new Promise((go) => setTimeout(go, 10_000))
const pss = family(later.launcher.pid).map(pssOf)
await stop(later.launcher)
// As root the servers' data lie elsewhere, behind links.
for (const name of ['postgres', 'redis']) {
  const link = join(dataDir, name)
  if (lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink()) rmSync(dirname(readlinkSync(link)), { recursive: true, force: true })
}
rmSync(dataDir, { recursive: true, force: true })

const figures = { 'first start (s)': first.seconds, 'later start (s)': later.seconds, 'idle PSS (MiB)': pss.reduce((sum, { mib }) => sum + mib, 0) }
for (const { name, mib } of pss) console.log(`  ${mib.toFixed(0).padStart(5)} MiB  ${name}`)
for (const [name, figure] of Object.entries(figures)) console.log(`${figure <= limits[name] ? '✓' : '✗'} ${name}: ${figure.toFixed(1)} (≤ ${limits[name]})`)
process.exit(Object.entries(figures).every(([name, figure]) => figure <= limits[name]) ? 0 : 1)

function start() {
  const began = performance.now()
  const launcher = spawn('node', [join(project, 'bin/launcher/index.js'), 'start'], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((done, fail) => {
    launcher.stdout.on('data', (words) => String(words).includes('ready: http') && done({ launcher, seconds: (performance.now() - began) / 1000 }))
    launcher.on('exit', (code) => fail(new Error(`the launcher ended with ${code}`)))
  })
}

function stop(launcher) {
  launcher.removeAllListeners('exit')
  return new Promise((done) => launcher.on('exit', done) && launcher.kill('SIGTERM'))
}

function freePort() {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => done(port))
    })
  })
}

/** A process and all that descend from it. */
function family(pid) {
  const children = readdirSync('/proc').filter((one) => /^\d+$/.test(one) && parentOf(one) === pid).map(Number)
  return [pid, ...children.flatMap(family)]
}

function parentOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return undefined
  }
}

function pssOf(pid) {
  const name = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').filter(Boolean).join(' ').replaceAll(project, '.').slice(0, 90)
  const kib = Number(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8').match(/^Pss:\s+(\d+)/m)?.[1] ?? 0)
  return { name, mib: kib / 1024 }
}
