import { chownSync, existsSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { delimiter, join } from 'node:path'
import { ownFolder, servant } from './place.js'
import { keptPort } from './ports.js'
import { keptSecret } from './secrets.js'
import { systemPackages } from './system_packages.js'

// Debian's redis-server is a link to this program plus a service of the system's that would start by itself.
const SERVER = 'usr/bin/redis-check-rdb'

/** What the supervisor needs to keep an own Redis, and its address. */
export async function redis({ dataDir, system, logs, secrets }) {
  const { program, environment } = await findProgram({ system, logs })
  const folder = ownFolder(dataDir, 'redis')
  const password = keptSecret(secrets, 'redis')
  const port = await keptPort(join(dataDir, 'redis.port'))
  const config = join(folder, 'redis.conf')
  // In a file, not in the arguments: those are read by everybody on the machine.
  writeFileSync(config, settings({ port, folder, password }), { mode: 0o600 })
  if (servant().uid) chownSync(config, servant().uid, servant().gid)
  return {
    url: `redis://:${password}@127.0.0.1:${port}`,
    process: { name: 'redis', command: program, args: [config], options: { argv0: 'redis-server', cwd: '/', env: { PATH: process.env.PATH, LANG: 'C.UTF-8', ...environment }, ...servant() }, stopSignal: 'SIGTERM', log: join(logs, 'redis.log') },
    isReady: () => answers(port, password),
  }
}

/** Rows in PostgreSQL are the truth; the file only spares the queues a rebuild after a restart. */
const settings = ({ port, folder, password }) => `
bind 127.0.0.1
port ${port}
dir "${folder}"
requirepass ${password}
appendonly yes
appendfsync everysec
save ""
maxmemory-policy noeviction
aof-load-truncated yes
databases 16
`

async function findProgram({ system, logs }) {
  const onPath = (process.env.PATH ?? '').split(delimiter).map((dir) => join(dir, 'redis-server')).find((path) => existsSync(path))
  if (onPath) return { program: onPath, environment: {} }
  const found = await systemPackages({ packages: ['redis-tools'], files: [SERVER], neededMb: 30, system, logs })
  return { program: found.path(SERVER), environment: found.environment }
}

const answers = (port, password) =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`AUTH ${password}\r\nPING\r\n`))
    let words = ''
    socket.on('data', (chunk) => { words += chunk; if (/PONG|-/.test(words)) { socket.end(); resolve(words.includes('PONG')) } })
    socket.on('error', () => resolve(false))
    socket.on('close', () => resolve(false))
  })
